import type { CacheRead, Load, ReadOptions } from '@radarr/streaming-cache';
import type { ComingSoonListKey, ComingSoonSnapshot } from '@radarr/streaming-core';
import type { ComingSoonList } from './coming-soon-list.js';
import type { ResolvedComingSoonOptions } from './coming-soon-options.js';
import { oncePerDay } from './join-releases.js';

/** Where lists of arrivals are kept: in the cache, and as a snapshot that outlives it. A failing store is reported, no more. */
export class ComingSoonShelf {
  private readonly readOptions: ReadOptions<ComingSoonList>;

  constructor(private readonly options: ResolvedComingSoonOptions) {
    this.readOptions = { ttlMs: options.ttls.listMs, isEmpty: (list) => list.releases.length === 0 };
  }

  read(list: ComingSoonListKey, load: Load<ComingSoonList>): Promise<CacheRead<ComingSoonList>> {
    return this.options.cache.read(cacheKey(list), load, this.readOptions);
  }

  refresh(list: ComingSoonListKey, load: Load<ComingSoonList>): Promise<CacheRead<ComingSoonList>> {
    return this.options.cache.refresh(cacheKey(list), load, this.readOptions);
  }

  /** Puts a list in the place of the one it completes, unless that has been replaced meanwhile. */
  async republish(list: ComingSoonList, ttlMs: number): Promise<boolean> {
    const unless = (kept: ComingSoonList): boolean => kept.builtAt > list.builtAt;
    const options = { ttlMs: this.readOptions.ttlMs, unless };
    const published = await this.options.cache.write(cacheKey(list), { value: list, ttlMs }, options);
    if (published) await this.keepSnapshot(list, ttlMs);
    return published;
  }

  async keepSnapshot(
    { mediaType, region, releases, fetchedAt }: ComingSoonList,
    ttlMs: number,
  ): Promise<void> {
    const { store, clock, onEvent } = this.options;
    const list = { mediaType, region };
    const expiresAt = new Date(clock() + ttlMs).toISOString();
    try {
      await store.replace(list, { releases: oncePerDay(releases), fetchedAt, expiresAt });
    } catch (error) {
      onEvent({ type: 'store-failed', list, error });
    }
  }

  async lastSnapshot(list: ComingSoonListKey): Promise<ComingSoonSnapshot | undefined> {
    try {
      return await this.options.store.read(list);
    } catch (error) {
      this.options.onEvent({ type: 'store-failed', list, error });
      return undefined;
    }
  }
}

const cacheKey = ({ mediaType, region }: ComingSoonListKey): string =>
  `coming-soon:list:${mediaType}:${region}`;
