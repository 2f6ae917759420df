import type { Feed, TrendingFeed, TrendingQuery, UpstreamId } from '@radarr/streaming-core';
import type { Reading } from '../sources/reading.js';
import type { SourceQuestion, SourceReader } from '../sources/source-reader.js';
import { feedTtlMs, type TrendingTtls } from './ttl.js';

/** An upstream that has a trending feed. */
export interface TrendingSource {
  readonly id: UpstreamId;
  readonly trending: TrendingFeed;
}

/** Reads the trending lists of single sources. */
export class FeedReader {
  constructor(
    private readonly sources: SourceReader,
    private readonly ttls: TrendingTtls,
  ) {}

  /** The source's list: remembered while fresh, else asked for, else the last good one with the reason. */
  read(source: TrendingSource, query: TrendingQuery): Promise<Reading<Feed>> {
    return this.sources.read(this.question(source, query));
  }

  /** The same, asking the source even when its remembered list is still fresh. */
  refresh(source: TrendingSource, query: TrendingQuery): Promise<Reading<Feed>> {
    return this.sources.refresh(this.question(source, query));
  }

  /** The source's list if it is remembered and fresh. Asks nobody. */
  remembered(source: TrendingSource, query: TrendingQuery): Promise<Feed | undefined> {
    return this.sources.remembered<Feed>(feedKey(source.id, query));
  }

  private question(source: TrendingSource, query: TrendingQuery): SourceQuestion<Feed> {
    return {
      upstream: source.id,
      key: feedKey(source.id, query),
      ttlMs: feedTtlMs(this.ttls, source.id),
      load: async ({ signal }) => ({ value: await source.trending.trending(query, { signal }) }),
      isEmpty: (feed) => feed.rows.length === 0,
    };
  }
}

const feedKey = (upstream: UpstreamId, { mediaType, window }: TrendingQuery): string =>
  `feed:${upstream}:trending:${mediaType}:${window}`;
