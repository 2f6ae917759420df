import { z } from 'zod';
import { wholeNumber } from './absent.js';
import { byRegion } from './by-region.js';
import { watchProviderFields } from './watch-provider.js';

/**
 * All providers of one media type.
 * @see https://developer.themoviedb.org/reference/watch-providers-movie-list
 */
export const watchProviderDirectory = z.object({
  results: z.array(
    z.object({
      ...watchProviderFields,
      /** Its place in each region; a region that is not named does not have it. */
      display_priorities: byRegion(wholeNumber)
        .nullish()
        .transform((value) => value ?? {}),
    }),
  ),
});

/** All providers of one media type. */
export type TmdbWatchProviderDirectory = z.infer<typeof watchProviderDirectory>;
