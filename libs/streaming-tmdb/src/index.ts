export { createTmdbClient } from './client/create-tmdb-client.js';
export type * from './client/discover-filters.js';
export type { TmdbListCalls, TmdbSearchPage, TmdbTrendingPage } from './client/list-calls.js';
export type { TmdbProviderCalls } from './client/provider-calls.js';
export type {
  TmdbDetailsOptions,
  TmdbExternalSource,
  TmdbMovieAppendix,
  TmdbTitleCalls,
  TmdbTvAppendix,
} from './client/title-calls.js';
export type { TmdbClient } from './client/tmdb-client.js';
export type { TmdbOptions } from './client/tmdb-options.js';
export * from './images/image-sizes.js';
export * from './images/image-url.js';
export type { TmdbUpstreamOptions } from './tmdb-upstream-options.js';
export { createTmdbUpstream, type TmdbUpstream } from './tmdb-upstream.js';
export type { TmdbConfiguration } from './wire/configuration.js';
export type { TmdbExternalIds } from './wire/external-ids.js';
export type { TmdbFindResults } from './wire/find-results.js';
export type { TmdbMovieDetails } from './wire/movie-details.js';
export type { TmdbReleaseDate, TmdbReleaseDates } from './wire/release-dates.js';
export type { TmdbTitlePage, TmdbTitleRow } from './wire/title-page.js';
export type { TmdbTvDetails } from './wire/tv-details.js';
export type { TmdbWatchProviderDirectory } from './wire/watch-provider-directory.js';
export type { TmdbWatchProviderRegions } from './wire/watch-provider-regions.js';
export type { TmdbRegionOffers, TmdbWatchProvider, TmdbWatchProviders } from './wire/watch-providers.js';
