import type { ArtworkRole } from '../../world/artwork-path.js';

/** The sizes that TMDB's configuration names, by use. @see https://developer.themoviedb.org/docs/image-basics */
export const IMAGE_SIZES = {
  backdrop_sizes: ['w300', 'w780', 'w1280', 'original'],
  logo_sizes: ['w45', 'w92', 'w154', 'w185', 'w300', 'w500', 'original'],
  poster_sizes: ['w92', 'w154', 'w185', 'w342', 'w500', 'w780', 'original'],
  profile_sizes: ['w45', 'w185', 'h632', 'original'],
  still_sizes: ['w92', 'w185', 'w300', 'original'],
} as const;

const KNOWN: ReadonlySet<string> = new Set(Object.values(IMAGE_SIZES).flat());
const RATIO: Readonly<Record<PictureRole, number>> = { poster: 2 / 3, backdrop: 16 / 9, logo: 1 };
/** Ours to choose: the originals of the real upstream differ from picture to picture. */
const ORIGINAL_WIDTH: Readonly<Record<PictureRole, number>> = { poster: 1000, backdrop: 1920, logo: 500 };

/** What a picture shows: something of a title, or a provider's logo. */
export type PictureRole = ArtworkRole | 'logo';

/** Width and height in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The pixels of a size name for a picture. Any known size fits any picture; undefined for an unknown size. */
export function pixelSize(name: string, role: PictureRole): PixelSize | undefined {
  if (!KNOWN.has(name)) return undefined;
  const number = Number(name.slice(1));
  if (name.startsWith('h')) return { width: Math.round(number * RATIO[role]), height: number };
  const width = name === 'original' ? ORIGINAL_WIDTH[role] : number;
  return { width, height: Math.round(width / RATIO[role]) };
}
