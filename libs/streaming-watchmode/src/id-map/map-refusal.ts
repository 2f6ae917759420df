import type { IncomingMessage } from 'node:http';
import {
  UpstreamRateLimited,
  UpstreamRequest,
  UpstreamUnavailable,
  systemClock,
  type UpstreamError,
} from '@radarr/streaming-core';
import { parseRetryAfter } from '@radarr/streaming-http';
import { mapFailure } from './map-failure.js';

/** Why an answer is not the file that was asked for; undefined when it is. */
export function refusalOf({ statusCode: status = 0, headers }: IncomingMessage): UpstreamError | undefined {
  const message = `watchmode answered the request for the id map with HTTP ${status}.`;
  if (status >= 500) return new UpstreamUnavailable('watchmode', message);
  if (status === 429) {
    const retryAfterMs = parseRetryAfter(headers['retry-after'], systemClock());
    return new UpstreamRateLimited('watchmode', message, {
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    });
  }
  if (status >= 400) return new UpstreamRequest('watchmode', message);
  if (status !== 200) return mapFailure(`came with HTTP ${status}, which is not followed`);
  const framed = 'content-length' in headers || 'transfer-encoding' in headers;
  if (!framed)
    return mapFailure('came without a length, so that its end could not be told from a lost connection');
  const encoding = headers['content-encoding'] ?? 'identity';
  return /^(identity|(x-)?gzip)$/i.test(encoding)
    ? undefined
    : mapFailure('came in an encoding that was not asked for');
}
