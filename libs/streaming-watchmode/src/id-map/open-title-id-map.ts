import type { IncomingMessage } from 'node:http';
import { receivedBody } from './received-body.js';
import { readTitleIdMap, type ReadTitleIdMapOptions } from './read-title-id-map.js';
import { refusalOf } from './map-refusal.js';
import { requestFile } from './request-file.js';
import type { TitleIdMap } from './title-id-map.js';

/** What is to be fetched, and how. */
export interface OpenTitleIdMapOptions extends ReadTitleIdMapOptions {
  /** Where the file is. It needs no key and costs no credit. @default 'https://api.watchmode.com/datasets/title_id_map.csv' */
  readonly url?: string;
  /** The tag of the file that is there already. */
  readonly etag?: string;
  /** The date of the file that is there already, as it came. */
  readonly lastModified?: string;
  /** Gives up; what is under way then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** How long nothing may come before the download counts as lost. @default 30000 */
  readonly stallMs?: number;
  /** Is told how many bytes have come, as sent. @default nobody is told */
  readonly onBytes?: (bytes: number) => void;
}

/** A map that is being downloaded. Read its batches, or begin to and leave off, or abort the signal: until then the connection stands. */
export interface DownloadedTitleIdMap extends TitleIdMap {
  readonly etag?: string;
  /** As it came. */
  readonly lastModified?: string;
  /** The size as sent, where the server tells it. */
  readonly totalBytes?: number;
}

/** @see https://api.watchmode.com/docs/ */
const TITLE_ID_MAP_URL = 'https://api.watchmode.com/datasets/title_id_map.csv';

/**
 * Begins to download the daily map.
 * @returns `unchanged` when the file is the one whose tag or date was given
 * @throws {InvalidInput} `INVALID_INPUT` when the URL is no http(s) address
 * @throws {UpstreamUnavailable} `UPSTREAM_UNAVAILABLE` network, silence or 5xx
 * @throws {UpstreamRateLimited} `UPSTREAM_RATE_LIMITED` 429
 * @throws {UpstreamRequest} `UPSTREAM_REQUEST` any other 4xx
 * @throws {UpstreamResponse} `UPSTREAM_RESPONSE` a redirect, or a body whose end could not be told from a lost connection
 */
export async function openTitleIdMap(
  options: OpenTitleIdMapOptions = {},
): Promise<DownloadedTitleIdMap | 'unchanged'> {
  const { etag, lastModified, signal, stallMs = 30_000, onBytes = () => undefined } = options;
  const response = await requestFile(options.url ?? TITLE_ID_MAP_URL, {
    signal,
    stallMs,
    headers: {
      'Accept-Encoding': 'gzip',
      ...(etag !== undefined && { 'If-None-Match': etag }),
      ...(lastModified !== undefined && { 'If-Modified-Since': lastModified }),
    },
  });
  if (response.statusCode === 304 && (etag ?? lastModified) !== undefined) {
    response.destroy();
    return 'unchanged';
  }
  const refusal = refusalOf(response);
  if (refusal) {
    response.destroy();
    throw refusal;
  }
  return {
    ...validatorsOf(response),
    ...readTitleIdMap(receivedBody(response, { signal, stallMs, onBytes }), options),
  };
}

function validatorsOf({
  headers,
}: IncomingMessage): Pick<DownloadedTitleIdMap, 'etag' | 'lastModified' | 'totalBytes'> {
  const { etag, 'last-modified': lastModified, 'content-length': length } = headers;
  return {
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
    ...(length !== undefined && { totalBytes: Number(length) }),
  };
}
