import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createStreamingCache, MemoryCacheStore, type StreamingCache } from '@radarr/streaming-cache';
import type { FeedRow, TrendingListKey } from '@radarr/streaming-core';
import { RecordingStore } from '../testing/recording-store.js';
import { ScriptedUpstream } from '../testing/scripted-upstream.js';
import type { TrendingEvent } from './trending-events.js';
import type { TrendingList } from './trending-list.js';
import { TrendingService } from './trending-service.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FILMS: TrendingListKey = { mediaType: 'movie', window: 'day', source: 'aggregated' };

let now: number;
let cache: StreamingCache;
let store: RecordingStore;
let events: TrendingEvent[];
let tmdb: ScriptedUpstream;
let trakt: ScriptedUpstream;
let service: TrendingService;

beforeEach(() => {
  now = Date.parse('2026-05-01T12:00:00.000Z');
  const clock = () => now;
  cache = createStreamingCache({ stores: [new MemoryCacheStore({ clock })], clock });
  store = new RecordingStore();
  events = [];
  tmdb = new ScriptedUpstream('tmdb', films(603, 105), clock);
  trakt = new ScriptedUpstream('trakt', films(603, 105), clock);
  const onEvent = (event: TrendingEvent) => void events.push(event);
  service = new TrendingService({ upstreams: [tmdb, trakt], cache, store, history: store, clock, onEvent });
});
afterEach(() => cache.close());

const films = (...tmdbIds: readonly number[]): FeedRow[] =>
  tmdbIds.map((tmdbId, index) => ({
    rank: index + 1,
    ids: { tmdbId },
    facts: { title: `Film ${tmdbId}`, posterPath: `/${tmdbId}.jpg` },
  }));

/** Both sources give these films, and the list is made of them. */
async function listOf(...tmdbIds: readonly number[]): Promise<TrendingList> {
  tmdb.rows = trakt.rows = films(...tmdbIds);
  const list = await service.refresh(FILMS);
  await service.settled();
  return list;
}

describe('a trending list', () => {
  it('is compared with nothing while no earlier day is known', async () => {
    expect(await listOf(603, 105)).not.toHaveProperty('earlier');
    now += HOUR;
    expect(await listOf(105, 603)).not.toHaveProperty('earlier');
  });

  it('is compared with the last list of the day before, however often it is made', async () => {
    await listOf(105, 603, 680);
    now += HOUR;
    await listOf(603, 105);
    now += DAY;
    const earlier = { day: '2026-05-01', ranks: { 603: 1, 105: 2 } };
    expect(await listOf(680, 603)).toMatchObject({ day: '2026-05-02', earlier });
    now += HOUR;
    expect((await listOf(105, 603)).earlier).toEqual(earlier);
    expect((await service.read(FILMS)).earlier).toEqual(earlier);
  });

  it('is compared with the latest day of the last seven that is known', async () => {
    await listOf(603, 105);
    now += 7 * DAY;
    expect((await listOf(603)).earlier?.day).toBe('2026-05-01');
    now += 8 * DAY;
    expect(await listOf(603)).not.toHaveProperty('earlier');
  });

  it('is of today while one source is, and of its own day when none is', async () => {
    await listOf(603, 105);
    now += DAY;
    trakt.failing();
    const half = await listOf(105, 603);
    expect(half).toMatchObject({ day: '2026-05-02', fetchedAt: '2026-05-01T12:00:00.000Z' });
    expect(half.earlier?.day).toBe('2026-05-01');
    now += DAY;
    tmdb.failing();
    expect(await listOf(603)).toMatchObject({ day: '2026-05-02', earlier: { day: '2026-05-01' } });
    expect([...store.days.values()].flatMap((days) => days.map(({ day }) => day))).toEqual([
      '2026-05-01',
      '2026-05-02',
    ]);
  });

  it('is published also when the history cannot be read, compared with nothing', async () => {
    await listOf(603, 105);
    now += DAY;
    store.broken = true;
    const list = await listOf(105, 603);
    expect(list.entries.map(({ tmdbId }) => tmdbId)).toEqual([105, 603]);
    expect(list).not.toHaveProperty('earlier');
    expect(events.filter(({ type }) => type === 'store-failed').length).toBeGreaterThan(0);
    store.broken = false;
    now += HOUR;
    expect((await listOf(105, 603)).earlier?.day).toBe('2026-05-01');
  });
});

describe('the trend of a title', () => {
  it('is its place in the fused list day by day, and tells since when the list is kept', async () => {
    await listOf(603, 105);
    now += DAY;
    await listOf(680, 603);
    const title = { mediaType: 'movie', tmdbId: 603 } as const;
    expect(await service.trend(title, 'day')).toEqual({
      since: '2026-05-01',
      days: [
        { day: '2026-05-01', rank: 1 },
        { day: '2026-05-02', rank: 2 },
      ],
    });
    expect(await service.trend({ ...title, tmdbId: 105 }, 'day')).toMatchObject({ days: [{ rank: 2 }] });
    expect(await service.trend({ ...title, mediaType: 'tv' }, 'day')).toEqual({ days: [] });
    expect(await service.trend(title, 'week')).toEqual({ days: [] });
  });

  it('is empty where no history is kept', async () => {
    const without = new TrendingService({ upstreams: [tmdb], cache, store });
    expect(await without.trend({ mediaType: 'movie', tmdbId: 603 }, 'day')).toEqual({ days: [] });
  });
});
