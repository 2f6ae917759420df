import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createStreamingCache, MemoryCacheStore, type StreamingCache } from '@radarr/streaming-cache';
import type { FeedRow, TrendingListKey } from '@radarr/streaming-core';
import { RecordingStore } from '../testing/recording-store.js';
import { ScriptedUpstream } from '../testing/scripted-upstream.js';
import { TrendingService } from './trending-service.js';

const FILMS: TrendingListKey = { mediaType: 'movie', window: 'day', source: 'aggregated' };
let now: number;
const clock = () => now;

let cache: StreamingCache;
beforeEach(() => {
  now = Date.parse('2026-05-01T12:00:00.000Z');
  cache = createStreamingCache({ stores: [new MemoryCacheStore({ clock })], clock });
});
afterEach(() => cache.close());

const serviceOf = (...upstreams: readonly ScriptedUpstream[]): TrendingService =>
  new TrendingService({ upstreams, cache, store: new RecordingStore(), clock });

const upstream = (id: string, rows: readonly FeedRow[]): ScriptedUpstream =>
  new ScriptedUpstream(id, rows, clock);

const film = (tmdbId: number): FeedRow => ({
  rank: 1,
  ids: { tmdbId },
  facts: { title: `Film ${tmdbId}`, posterPath: `/${tmdbId}.jpg` },
});

describe('what a list lacks', () => {
  const bare: FeedRow = { rank: 1, ids: { tmdbId: 105 }, facts: { title: 'Bare' } };
  const byImdb: FeedRow = { rank: 2, ids: { imdbId: 'tt1' }, facts: { title: 'By IMDb' } };
  const nameless: FeedRow = { rank: 3, ids: {}, facts: { title: 'Nameless' } };
  const unknown: FeedRow = { rank: 4, ids: { imdbId: 'tt9' }, facts: { title: 'Unknown' } };

  it('is looked up behind the first answer, which says so, and is in the next one', async () => {
    const tmdb = upstream('tmdb', [film(603)]).knowing({ tt1: 77 });
    const service = serviceOf(tmdb, upstream('trakt', [bare, byImdb, nameless, unknown]));
    const first = await service.read(FILMS);
    expect(first).toMatchObject({ pending: 3 });
    expect(first.entries.find((entry) => entry.tmdbId === 105)?.posterPath).toBeUndefined();
    await service.settled();
    const second = await service.read(FILMS);
    expect(second).toMatchObject({ pending: 0, fetchedAt: first.fetchedAt, expiresAt: first.expiresAt });
    expect(second.entries.find((entry) => entry.tmdbId === 105)).toMatchObject({
      title: 'Bare',
      posterPath: '/105.jpg',
    });
    expect(second.entries.map((entry) => entry.tmdbId).sort()).toEqual([105, 603, 77]);
    expect(second.sources[1]).toMatchObject({ used: 2, dropped: 2 });
  });

  it('is not asked for again while it is remembered', async () => {
    const tmdb = upstream('tmdb', [film(603)]).knowing({ tt1: 77 });
    const service = serviceOf(tmdb, upstream('trakt', [bare, byImdb, unknown]));
    await service.read(FILMS);
    await service.settled();
    const asked = tmdb.lookUps;
    expect(asked).toBe(4);
    await service.refresh(FILMS);
    await service.settled();
    expect(tmdb.lookUps).toBe(asked);
    expect((await service.read(FILMS)).pending).toBe(0);
  });

  it('stays pending while the directory fails', async () => {
    const tmdb = upstream('tmdb', [film(603)]).failingLookUps();
    const service = serviceOf(tmdb, upstream('trakt', [bare]));
    await service.read(FILMS);
    await service.settled();
    expect(await service.read(FILMS)).toMatchObject({ pending: 1 });
  });

  it('is taken from the feed of the directory where that names the title', async () => {
    const tmdb = upstream('tmdb', [film(105)]);
    const service = serviceOf(tmdb, upstream('trakt', [bare]));
    await service.read({ ...FILMS, source: 'tmdb' });
    const answer = await service.read({ ...FILMS, source: 'trakt' });
    expect(answer).toMatchObject({ pending: 0, entries: [{ tmdbId: 105, posterPath: '/105.jpg' }] });
    expect(tmdb.lookUps).toBe(0);
  });

  it('does not hide a list that is newer than the one it was looked up for', async () => {
    const tmdb = upstream('tmdb', [film(603)]).lookingUpSlowly();
    const service = serviceOf(tmdb, upstream('trakt', [bare]));
    await service.read(FILMS);
    tmdb.rows = [film(77), film(105)];
    now += 60_000;
    await service.refresh(FILMS);
    tmdb.release();
    await service.settled();
    const answer = await service.read(FILMS);
    expect(answer.entries.map((entry) => entry.tmdbId).sort()).toEqual([105, 77]);
  });

  it('is given up when the service closes', async () => {
    const tmdb = upstream('tmdb', [film(603)]).lookingUpSlowly();
    const service = serviceOf(tmdb, upstream('trakt', [bare]));
    await service.read(FILMS);
    await service.close();
    expect(await service.read(FILMS)).toMatchObject({ pending: 1 });
  });
});
