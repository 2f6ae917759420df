import { expect, it } from '@jest/globals';
import { createStreamingCache } from '@radarr/streaming-cache';
import type { ComingSoonStore } from '@radarr/streaming-core';
import type { ComingSoonList } from './coming-soon-list.js';
import { resolveComingSoonOptions } from './coming-soon-options.js';
import { NOTHING_LOOKED_UP } from '../titles/looked-up.js';
import { ComingSoonShelf } from './coming-soon-shelf.js';

it('a list that was completed behind a refresh does not take the place of what that brought', async () => {
  const snapshots: string[] = [];
  const store: ComingSoonStore = {
    replace: (_list, { fetchedAt }) => Promise.resolve(void snapshots.push(fetchedAt)),
    read: () => Promise.resolve(undefined),
  };
  const cache = createStreamingCache();
  const shelf = new ComingSoonShelf(resolveComingSoonOptions({ upstreams: [], cache, store }));
  const key = { mediaType: 'movie', region: 'US' } as const;
  let finish: (loaded: { value: ComingSoonList }) => void = () => undefined;
  const refreshing = shelf.refresh(key, () => new Promise((resolve) => (finish = resolve)));
  await new Promise((resolve) => setImmediate(resolve));
  const completed = shelf.republish(listBuiltAt('2026-05-01T12:00:00.000Z'), 60_000);
  finish({ value: listBuiltAt('2026-05-01T12:00:01.000Z') });
  await refreshing;
  expect(await completed).toBe(false);
  const kept = await shelf.read(key, () => Promise.reject(new Error('nobody should load')));
  expect(kept.value.builtAt).toBe('2026-05-01T12:00:01.000Z');
  expect(snapshots).toEqual([]);
});

const listBuiltAt = (builtAt: string): ComingSoonList => ({
  mediaType: 'movie',
  region: 'US',
  releases: [],
  sources: [],
  fetchedAt: builtAt,
  builtAt,
  lookedUp: NOTHING_LOOKED_UP,
  pending: 0,
});
