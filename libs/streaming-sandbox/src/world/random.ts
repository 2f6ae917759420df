/**
 * Stateless randomness: the same seed and key give the same number, in whatever order things are asked for.
 * A sequence generator would force the world to be made in order, and so all of it at once.
 */

/** Mixes two 32-bit integers into one, well spread over 0..2^32-1. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul((b + 0x7f4a7c15) | 0, 0xc2b2ae35);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A 32-bit number for a text (FNV-1a). */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** A 32-bit number as a fraction, 0 (in) to 1 (out). */
export function fraction(hash: number): number {
  return hash / 0x1_0000_0000;
}

/**
 * Named draws for one thing. Each draw depends on its name alone, so a new field leaves the others as they were.
 */
export class Dice {
  /** @param key what the draws belong to: a seed mixed with the thing's identity */
  constructor(readonly key: number) {}

  /** A number from 0 (in) to 1 (out). */
  unit(name: string): number {
    return fraction(mix(this.key, hashText(name)));
  }

  /** A whole number from `min` to `max`, both in. */
  int(name: string, range: readonly [min: number, max: number]): number {
    return range[0] + Math.floor(this.unit(name) * (range[1] - range[0] + 1));
  }

  /** True in `probability` of all things. */
  chance(name: string, probability: number): boolean {
    return this.unit(name) < probability;
  }

  /** One element of a list that is not empty. */
  pick<T>(name: string, list: readonly [T, ...T[]]): T {
    return list[Math.floor(this.unit(name) * list.length)] ?? list[0];
  }

  /** `length` characters out of an alphabet. */
  text(name: string, { length, alphabet }: { length: number; alphabet: string }): string {
    const key = mix(this.key, hashText(name));
    return Array.from({ length }, (_, i) => alphabet.charAt(mix(key, i) % alphabet.length)).join('');
  }
}
