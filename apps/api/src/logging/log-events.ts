import type { UpstreamEvent } from '@radarr/streaming-http';
import type { StreamingEvent } from '@radarr/streaming-nestjs';
import type { AppLogger } from './app-logger.js';

type LibraryEvent = StreamingEvent['event'];

/** What an operator should know without asking. The failed loads of single keys show up in the lists made of them. */
const isTrouble = (event: LibraryEvent): boolean =>
  ['store-failed', 'store-paused', 'bus-failed', 'completion-failed'].includes(event.type) ||
  (event.type === 'list-built' && event.sources.some((source) => source.failure !== undefined));

/** Logs what the cache and the aggregation report: troubles as warnings, decisions for `LOG_LEVEL=debug`. */
export function logStreamingEvent(logger: AppLogger, { from, event }: StreamingEvent): void {
  const level = isTrouble(event) ? 'warn' : 'debug';
  if (!logger.isLevelEnabled(level)) return;
  const error = 'error' in event ? { error: messageOf(event.error) } : {};
  logger[level]({ from, ...event, ...error }, `${from}: ${event.type}`);
}

/** Logs each call to an upstream. The event holds no key and no query string. */
export function logUpstreamEvent(logger: AppLogger, event: UpstreamEvent): void {
  logger.debug({ from: 'upstream', ...event }, `upstream: ${event.upstream}`);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown error');
