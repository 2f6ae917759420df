import { mix, hashText } from './random.js';
import type { MediaType } from './title.js';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ADDRESS_LENGTH = 6;
const PATH_LENGTH = 27;
const SPAN = 62n ** BigInt(ADDRESS_LENGTH);
/** Coprime to 62, so that multiplying permutes the addresses; `INVERSE * FACTOR` is 1 modulo `SPAN`. */
const FACTOR = 31_415_926_531n;
const INVERSE = invert(FACTOR, SPAN);

/** What a picture shows. */
export type ArtworkRole = 'poster' | 'backdrop';

/** Which picture of which title a path stands for. */
export interface Artwork {
  readonly mediaType: MediaType;
  /** The title's place on its shelf. */
  readonly index: number;
  readonly role: ArtworkRole;
}

/**
 * The invented image path of a title: `/` + 27 base62 characters + `.jpg`. The address hides in its first six
 * characters, so that a path finds its title without a table of all paths; the rest proves that we made it.
 */
export function artworkPath(seed: number, artwork: Artwork): string {
  const plain =
    artwork.index * 4 + (artwork.mediaType === 'tv' ? 2 : 0) + (artwork.role === 'backdrop' ? 1 : 0);
  const key = mix(seed, hashText(`artwork ${plain}`));
  const proof = Array.from({ length: PATH_LENGTH - ADDRESS_LENGTH }, (_, i) =>
    BASE62.charAt(mix(key, i) % 62),
  );
  return `/${toBase62((BigInt(plain) * FACTOR) % SPAN)}${proof.join('')}.jpg`;
}

/** The reverse of {@link artworkPath}; undefined for a path that this world never gave out. */
export function artworkOfPath(seed: number, path: string): Artwork | undefined {
  if (!/^\/[0-9A-Za-z]{27}\.jpg$/.test(path)) return undefined;
  const plain = Number((fromBase62(path.slice(1, 1 + ADDRESS_LENGTH)) * INVERSE) % SPAN);
  const artwork: Artwork = {
    mediaType: plain & 2 ? 'tv' : 'movie',
    index: Math.floor(plain / 4),
    role: plain & 1 ? 'backdrop' : 'poster',
  };
  return artworkPath(seed, artwork) === path ? artwork : undefined;
}

function toBase62(value: bigint): string {
  let rest = value;
  let text = '';
  for (let i = 0; i < ADDRESS_LENGTH; i++, rest /= 62n) text = BASE62.charAt(Number(rest % 62n)) + text;
  return text;
}

function fromBase62(text: string): bigint {
  let value = 0n;
  for (const character of text) value = value * 62n + BigInt(BASE62.indexOf(character));
  return value;
}

/** The modular inverse, by the extended Euclidean algorithm. */
function invert(value: bigint, modulus: bigint): bigint {
  let [oldR, r, oldS, s] = [value % modulus, modulus, 1n, 0n];
  while (r !== 0n) {
    const quotient = oldR / r;
    [oldR, r] = [r, oldR - quotient * r];
    [oldS, s] = [s, oldS - quotient * s];
  }
  return ((oldS % modulus) + modulus) % modulus;
}
