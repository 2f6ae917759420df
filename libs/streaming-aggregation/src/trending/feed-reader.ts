import type { CacheRead, StreamingCache } from '@radarr/streaming-cache';
import {
  failureOf,
  UpstreamUnavailable,
  type Clock,
  type Feed,
  type TrendingFeed,
  type TrendingQuery,
  type UpstreamId,
} from '@radarr/streaming-core';
import type { FeedReading } from './feed-reading.js';
import { feedTtlMs, type TrendingTtls } from './ttl.js';
import { withinDeadline } from './within-deadline.js';

/** An upstream that has a trending feed. */
export interface TrendingSource {
  readonly id: UpstreamId;
  readonly trending: TrendingFeed;
}

interface FeedReaderOptions {
  readonly cache: StreamingCache;
  readonly ttls: TrendingTtls;
  /** How long a source may take before the list goes on without it. */
  readonly deadlineMs: number;
  readonly clock: Clock;
}

/** Reads the lists of single sources through the cache; a failure is a reading, never an exception. */
export class FeedReader {
  constructor(private readonly options: FeedReaderOptions) {}

  /** The source's list: remembered while fresh, else asked for, else the last good one with the reason. */
  read(source: TrendingSource, query: TrendingQuery): Promise<FeedReading> {
    return this.reading(source, (key, load, options) => this.options.cache.read(key, load, options), query);
  }

  /** The same, asking the source even when its remembered list is still fresh. */
  refresh(source: TrendingSource, query: TrendingQuery): Promise<FeedReading> {
    return this.reading(
      source,
      (key, load, options) => this.options.cache.refresh(key, load, options),
      query,
    );
  }

  /** The source's list if it is remembered and fresh. Asks nobody. */
  async remembered(source: TrendingSource, query: TrendingQuery): Promise<Feed | undefined> {
    const read = await this.options.cache.peek<Feed>(feedKey(source.id, query));
    return read?.stale === false ? read.value : undefined;
  }

  private async reading(
    source: TrendingSource,
    access: StreamingCache['read'],
    query: TrendingQuery,
  ): Promise<FeedReading> {
    const { ttls, deadlineMs } = this.options;
    try {
      const read = access<Feed>(
        feedKey(source.id, query),
        async ({ signal }) => ({ value: await source.trending.trending(query, { signal }) }),
        {
          ttlMs: feedTtlMs(ttls, source.id),
          waitForRefreshMs: deadlineMs,
          isEmpty: (feed) => feed.rows.length === 0,
        },
      );
      return this.readingOf(source.id, await withinDeadline(read, deadlineMs, () => this.late(source.id)));
    } catch (error) {
      return { upstream: source.id, status: 'failed', failure: this.failure(source.id, error) };
    }
  }

  private readingOf(upstream: UpstreamId, read: CacheRead<Feed>): FeedReading {
    const expiresAt = new Date(read.expiresAt).toISOString();
    if (!read.stale && read.failure === undefined)
      return { upstream, status: 'ok', feed: read.value, expiresAt };
    const failure = this.failure(upstream, read.failure ?? this.late(upstream));
    return { upstream, status: 'stale', feed: read.value, failure };
  }

  private late(upstream: UpstreamId): UpstreamUnavailable {
    return new UpstreamUnavailable(
      upstream,
      `${upstream} did not answer within ${this.options.deadlineMs} ms.`,
    );
  }

  private failure(upstream: UpstreamId, error: unknown) {
    return failureOf(upstream, error, new Date(this.options.clock()).toISOString());
  }
}

const feedKey = (upstream: UpstreamId, { mediaType, window }: TrendingQuery): string =>
  `feed:${upstream}:trending:${mediaType}:${window}`;
