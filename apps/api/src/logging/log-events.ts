import type { UpstreamEvent } from '@radarr/streaming-http';
import type { StreamingEvent } from '@radarr/streaming-nestjs';
import type { AppLogger } from './app-logger.js';

type LibraryEvent = StreamingEvent['event'];

/** Event types that are always worth an operator's eye. */
const TROUBLES: readonly LibraryEvent['type'][] = [
  'store-failed',
  'store-paused',
  'store-recovered',
  'completion-failed',
  'account-broken',
  'renewal-failed',
  'tokens-lost',
  'revocation-failed',
];

/** What an operator should know without asking. Failing single titles and feeds show up in the lists made of them. */
function isTrouble(event: LibraryEvent): boolean {
  if (event.type === 'list-built') return event.sources.some((source) => source.failure !== undefined);
  if (event.type === 'load-failed') return event.key.startsWith('trending:');
  return TROUBLES.includes(event.type);
}

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
