import { InvalidInput } from '@radarr/streaming-core';
import { LAST_PAGE } from './client/last-page.js';
import type { TmdbOptions } from './client/tmdb-options.js';
import { TMDB_IMAGE_BASE_URL } from './images/image-url.js';

const MIB = 1024 * 1024;

/** How to use TMDB as an upstream. */
export interface TmdbUpstreamOptions extends TmdbOptions {
  /**
   * How many pages of 20 titles are looked at for what comes soon, the most popular first. Each title costs a call.
   * From 1 to 500. @default 3
   */
  readonly comingSoonPages?: number;
  /** The largest picture that is taken. @default 10485760 (10 MiB) */
  readonly maxImageBytes?: number;
}

/**
 * The options with their defaults filled in.
 * @throws {InvalidInput} `INVALID_INPUT` when one is out of range
 */
export function resolveUpstreamOptions(options: TmdbUpstreamOptions) {
  const { imageBaseUrl = TMDB_IMAGE_BASE_URL, comingSoonPages = 3, maxImageBytes = 10 * MIB } = options;
  const protocol = URL.canParse(imageBaseUrl) ? new URL(imageBaseUrl).protocol : '';
  if (!/^https?:$/.test(protocol)) {
    throw new InvalidInput('imageBaseUrl', 'The image base URL must be an http or https address.');
  }
  if (!Number.isInteger(comingSoonPages) || comingSoonPages < 1 || comingSoonPages > LAST_PAGE) {
    throw new InvalidInput(
      'comingSoonPages',
      `comingSoonPages must be a whole number from 1 to ${LAST_PAGE}.`,
    );
  }
  if (!(maxImageBytes > 0)) throw new InvalidInput('maxImageBytes', 'maxImageBytes must be greater than 0.');
  return { ...options, imageBaseUrl, comingSoonPages, maxImageBytes };
}
