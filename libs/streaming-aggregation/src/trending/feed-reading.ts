import type { Feed, Instant, UpstreamFailure, UpstreamId } from '@radarr/streaming-core';

/** What asking one source for its list came to: a fresh list, an old one with the reason, or only the reason. */
export type FeedReading = FreshReading | StaleReading | FailedReading;

interface ReadingOf {
  readonly upstream: UpstreamId;
}

/** The source's list, fresh. */
export interface FreshReading extends ReadingOf {
  readonly status: 'ok';
  readonly feed: Feed;
  readonly expiresAt: Instant;
}

/** The source's last good list, because it failed or was late just now. */
export interface StaleReading extends ReadingOf {
  readonly status: 'stale';
  readonly feed: Feed;
  readonly failure: UpstreamFailure;
}

/** No list, only the reason. */
export interface FailedReading extends ReadingOf {
  readonly status: 'failed';
  readonly failure: UpstreamFailure;
}
