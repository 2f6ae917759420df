import type { Endpoint, Stage } from '../../dialect.js';
import { IMAGE_SIZES } from '../../tmdb-images/image-sizes.js';
import { tmdbJson } from '../tmdb-answers.js';

const MAX_AGE_S = 12 * 3600;

/** GET /configuration: where images are and how large. @see https://developer.themoviedb.org/reference/configuration-details */
export function configurationEndpoint({ urlOf }: Stage): Endpoint {
  return {
    path: '/3/configuration',
    answer: () => {
      const base = `${urlOf('tmdbImages')}/`;
      return tmdbJson(
        {
          images: { base_url: base, secure_base_url: base, ...IMAGE_SIZES },
          change_keys: ['images', 'overview', 'title'],
        },
        MAX_AGE_S,
      );
    },
  };
}
