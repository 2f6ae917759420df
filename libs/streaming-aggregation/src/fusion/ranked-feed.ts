import type { FeedMetric, TitleFacts, TitleKey, UpstreamId } from '@radarr/streaming-core';

/** A line of a feed whose title is known. */
export interface RankedRow {
  readonly key: TitleKey;
  /** The place in the upstream's own list, from 1. */
  readonly rank: number;
  readonly facts: TitleFacts;
  readonly metric?: FeedMetric;
}

/** One source's list as the fusion takes it. */
export interface RankedFeed {
  readonly upstream: UpstreamId;
  /** How much this source counts beside the others; above 0. */
  readonly weight: number;
  readonly rows: readonly RankedRow[];
}
