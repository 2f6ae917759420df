import { z } from 'zod';
import { text } from './absent.js';
import { byRegion } from './by-region.js';
import { watchProviderFields } from './watch-provider.js';

const watchProvider = z.object(watchProviderFields);

/** A way of watching that nobody offers is left out by TMDB; here it is an empty list. */
const offering = z
  .array(watchProvider)
  .nullish()
  .transform((value) => value ?? []);

/** What is offered in one region. */
export const regionOffers = z.object({
  /** A page of themoviedb.org and not of a provider. */
  link: text,
  flatrate: offering,
  free: offering,
  ads: offering,
  rent: offering,
  buy: offering,
});

/**
 * Who offers a title, in all regions at once. A region may be named without any offer.
 * @see https://developer.themoviedb.org/reference/movie-watch-providers
 */
export const watchProviders = z.object({ results: byRegion(regionOffers) });

/** A provider as a title's offers name it. */
export type TmdbWatchProvider = z.infer<typeof watchProvider>;
/** What is offered in one region. */
export type TmdbRegionOffers = z.infer<typeof regionOffers>;
/** Who offers a title, by region. The data is JustWatch's and must be credited to it. */
export type TmdbWatchProviders = z.infer<typeof watchProviders>;
