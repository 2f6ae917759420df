import type { ImageSize } from './image-sizes.js';

/** Where TMDB's images are, over https. */
export const TMDB_IMAGE_BASE_URL = 'https://image.tmdb.org/t/p/';

/**
 * The address of an image.
 * @param path as TMDB gives it, such as `/abc.jpg`
 * @param size one that TMDB keeps for this kind of image: `ImageSize<'poster'>` and the like
 * @param baseUrl with or without a slash at its end
 * @example imageUrl('/abc.jpg', 'w342') // https://image.tmdb.org/t/p/w342/abc.jpg
 */
export function imageUrl(path: string, size: ImageSize, baseUrl: string = TMDB_IMAGE_BASE_URL): string {
  const name = encodeURIComponent(path.replace(/^\/+/, ''));
  return `${baseUrl.replace(/\/+$/, '')}/${size}/${name}`;
}
