import type { CallOptions, MediaType, TrendingWindow } from '@radarr/streaming-core';
import type { UpstreamAnswer } from '@radarr/streaming-http';
import type { ImageSize } from '../images/image-sizes.js';
import type { TmdbConfiguration } from '../wire/configuration.js';
import type { TmdbExternalIds } from '../wire/external-ids.js';
import type { TmdbFindResults } from '../wire/find-results.js';
import type { TmdbMovieDetails } from '../wire/movie-details.js';
import type { TmdbTitlePage } from '../wire/title-page.js';
import type { TmdbTvDetails } from '../wire/tv-details.js';

/** The catalogues whose ids TMDB can look up. */
export type TmdbExternalSource =
  | 'imdb_id'
  | 'tvdb_id'
  | 'facebook_id'
  | 'instagram_id'
  | 'tiktok_id'
  | 'twitter_id'
  | 'wikidata_id'
  | 'youtube_id';

/** Names a page of a trending list. */
export interface TmdbTrendingPage {
  readonly mediaType: MediaType;
  readonly window: TrendingWindow;
  /** From 1 to 500. @default 1 */
  readonly page?: number;
}

/**
 * TMDB's API in TMDB's own words, checked and tidied: what TMDB leaves out in one of its three ways is undefined.
 * Every method throws the `UPSTREAM_*` errors of `UpstreamHttp.get`; a title that TMDB does not know is undefined.
 */
export interface TmdbClient {
  /** One page of what is trending, usually 20 rows. */
  trending(list: TmdbTrendingPage, call?: CallOptions): Promise<UpstreamAnswer<TmdbTitlePage>>;
  movie(tmdbId: number, call?: CallOptions): Promise<TmdbMovieDetails | undefined>;
  tv(tmdbId: number, call?: CallOptions): Promise<TmdbTvDetails | undefined>;
  externalIds(mediaType: MediaType, tmdbId: number, call?: CallOptions): Promise<TmdbExternalIds | undefined>;
  /** The titles behind another catalogue's id; empty lists when TMDB knows none. */
  find(externalId: string, source: TmdbExternalSource, call?: CallOptions): Promise<TmdbFindResults>;
  /** Where the images are and in which sizes. It hardly ever changes. */
  configuration(call?: CallOptions): Promise<TmdbConfiguration>;
  /** The address of an image at the configured base. */
  imageUrl(path: string, size: ImageSize): string;
  /** Gives up the running calls and ends all connections. */
  close(): void;
}
