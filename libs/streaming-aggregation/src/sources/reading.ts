import type { Instant, UpstreamFailure, UpstreamId } from '@radarr/streaming-core';

/** What asking one source came to: a fresh answer, an old one with the reason, or only the reason. */
export type Reading<T> = FreshReading<T> | StaleReading<T> | FailedReading;

interface ReadingOf {
  readonly upstream: UpstreamId;
}

/** The source's answer, fresh. */
export interface FreshReading<T> extends ReadingOf {
  readonly status: 'ok';
  readonly value: T;
  readonly expiresAt: Instant;
  /** Changes whenever the value does. */
  readonly version: string;
}

/** The source's last good answer, because it failed or was late just now. */
export interface StaleReading<T> extends ReadingOf {
  readonly status: 'stale';
  readonly value: T;
  readonly failure: UpstreamFailure;
  readonly version: string;
}

/** No answer, only the reason. */
export interface FailedReading extends ReadingOf {
  readonly status: 'failed';
  readonly failure: UpstreamFailure;
}

/** Whether a reading brought an answer, fresh or old. */
export function hasValue<T>(reading: Reading<T>): reading is FreshReading<T> | StaleReading<T> {
  return reading.status !== 'failed';
}
