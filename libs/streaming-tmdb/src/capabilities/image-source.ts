import type { ImageSource } from '@radarr/streaming-core';
import type { TmdbImageHost } from '../images/image-host.js';
import { IMAGE_SIZES } from '../images/image-sizes.js';

/** The sizes of the pictures that titles and providers have. */
const SIZES: readonly string[] = [
  ...new Set([...IMAGE_SIZES.logo, ...IMAGE_SIZES.poster, ...IMAGE_SIZES.backdrop]),
];

/** The only shape of name that is asked for: no slash, no second dot, no sign that an encoding could hide in. */
const FILE = /^[A-Za-z0-9]{1,64}\.(jpe?g|png|webp)$/;

/** TMDB's capability to hand out pictures. A size or a name that it cannot have is never asked for. */
export function tmdbImageSource(host: TmdbImageHost): ImageSource {
  return {
    sizes: SIZES,
    async image({ size, file }, call) {
      call?.signal?.throwIfAborted();
      return SIZES.includes(size) && FILE.test(file) ? host.picture({ size, file }, call) : undefined;
    },
  };
}
