import type { CacheRead, Load, ReadOptions, StreamingCache } from '@radarr/streaming-cache';
import type { Clock, TrendingListKey, TrendingSnapshot, TrendingStore } from '@radarr/streaming-core';
import type { BuiltList } from './list-factory.js';
import type { TrendingEvent } from './trending-events.js';
import type { TrendingList } from './trending-list.js';

interface ListShelfOptions {
  readonly cache: StreamingCache;
  readonly store: TrendingStore;
  /** How long a list is fresh unless its maker says otherwise. */
  readonly ttlMs: number;
  readonly clock: Clock;
  readonly onEvent: (event: TrendingEvent) => void;
}

/** Where lists are kept: in the cache, and as a snapshot that outlives it. A failing store is reported, no more. */
export class ListShelf {
  private readonly readOptions: ReadOptions<TrendingList>;

  constructor(private readonly options: ListShelfOptions) {
    this.readOptions = { ttlMs: options.ttlMs, isEmpty: (list) => list.entries.length === 0 };
  }

  read(list: TrendingListKey, load: Load<TrendingList>): Promise<CacheRead<TrendingList>> {
    return this.options.cache.read(cacheKey(list), load, this.readOptions);
  }

  refresh(list: TrendingListKey, load: Load<TrendingList>): Promise<CacheRead<TrendingList>> {
    return this.options.cache.refresh(cacheKey(list), load, this.readOptions);
  }

  /** Puts a list in the place of the one it completes, unless that has been replaced meanwhile. */
  async republish(list: TrendingListKey, completed: BuiltList): Promise<boolean> {
    const { list: value, ttlMs } = completed;
    const unless = (kept: TrendingList): boolean => kept.builtAt > value.builtAt;
    const options = { ttlMs: this.readOptions.ttlMs, unless };
    const published = await this.options.cache.write(cacheKey(list), { value, ttlMs }, options);
    if (published) await this.keepSnapshot(list, completed);
    return published;
  }

  async keepSnapshot(list: TrendingListKey, { list: made, ttlMs }: BuiltList): Promise<void> {
    const { store, clock, onEvent } = this.options;
    const expiresAt = new Date(clock() + ttlMs).toISOString();
    try {
      await store.replace(list, { entries: made.entries, fetchedAt: made.fetchedAt, expiresAt }, made.day);
    } catch (error) {
      onEvent({ type: 'store-failed', list, error });
    }
  }

  async lastSnapshot(list: TrendingListKey): Promise<TrendingSnapshot | undefined> {
    try {
      return await this.options.store.read(list);
    } catch (error) {
      this.options.onEvent({ type: 'store-failed', list, error });
      return undefined;
    }
  }
}

const cacheKey = (list: TrendingListKey): string =>
  `trending:${list.source}:${list.mediaType}:${list.window}`;
