import type { TrendingListKey, TrendingSnapshot, TrendingStore } from '@radarr/streaming-core';

/** Keeps snapshots in memory, for a test to look at. */
export class RecordingStore implements TrendingStore {
  readonly kept = new Map<string, TrendingSnapshot>();
  broken = false;

  replace(list: TrendingListKey, snapshot: TrendingSnapshot): Promise<void> {
    if (this.broken) return Promise.reject(new Error('no database'));
    this.kept.set(`${list.source}:${list.mediaType}:${list.window}`, snapshot);
    return Promise.resolve();
  }

  read(list: TrendingListKey): Promise<TrendingSnapshot | undefined> {
    return Promise.resolve(this.kept.get(`${list.source}:${list.mediaType}:${list.window}`));
  }
}
