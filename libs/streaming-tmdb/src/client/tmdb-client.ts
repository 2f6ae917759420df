import type { CallOptions } from '@radarr/streaming-core';
import type { ImageSize } from '../images/image-sizes.js';
import type { TmdbConfiguration } from '../wire/configuration.js';
import type { TmdbListCalls } from './list-calls.js';
import type { TmdbProviderCalls } from './provider-calls.js';
import type { TmdbTitleCalls } from './title-calls.js';

/**
 * TMDB's API in TMDB's own words, checked and tidied: what TMDB leaves out in one of its three ways is undefined.
 * Every method throws the `UPSTREAM_*` errors of `UpstreamHttp.get`; a title that TMDB does not know is undefined.
 */
export interface TmdbClient extends TmdbListCalls, TmdbTitleCalls, TmdbProviderCalls {
  /** Where the images are and in which sizes. It hardly ever changes. */
  configuration(call?: CallOptions): Promise<TmdbConfiguration>;
  /** The address of an image at the configured base. */
  imageUrl(path: string, size: ImageSize): string;
  /** Gives up the running calls and ends all connections. */
  close(): void;
}
