import { z } from 'zod';
import { text } from './absent.js';

/**
 * The regions of which TMDB knows offers.
 * @see https://developer.themoviedb.org/reference/watch-providers-available-regions
 */
export const watchProviderRegions = z.object({
  results: z.array(z.object({ iso_3166_1: z.string(), english_name: text, native_name: text })),
});

/** The regions of which TMDB knows offers. */
export type TmdbWatchProviderRegions = z.infer<typeof watchProviderRegions>;
