import type { UpstreamEvent } from '@radarr/streaming-http';
import type { StreamingEvent } from '@radarr/streaming-nestjs';
import type { AppLogger } from './app-logger.js';

/** Logs what the cache and the aggregation report: troubles as warnings, decisions for `LOG_LEVEL=debug`. */
export function logStreamingEvent(logger: AppLogger, { from, event }: StreamingEvent): void {
  const trouble = 'error' in event && event.error !== undefined;
  if (!trouble && !logger.isLevelEnabled('debug')) return;
  const line = { from, ...event, ...(trouble && { error: messageOf(event.error) }) };
  logger[trouble ? 'warn' : 'debug'](line, `${from}: ${event.type}`);
}

/** Logs each call to an upstream. The event holds no key and no query string. */
export function logUpstreamEvent(logger: AppLogger, event: UpstreamEvent): void {
  logger.debug({ from: 'upstream', ...event }, `upstream: ${event.upstream}`);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown error');
