import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createStreamingCache, MemoryCacheStore, type StreamingCache } from '@radarr/streaming-cache';
import { UpstreamNotConfigured, type FeedRow, type TrendingListKey } from '@radarr/streaming-core';
import { RecordingStore } from '../testing/recording-store.js';
import { ScriptedUpstream } from '../testing/scripted-upstream.js';
import { refreshAllLists } from './all-lists.js';
import type { TrendingEvent } from './trending-events.js';
import { TrendingService } from './trending-service.js';

const HOUR = 3_600_000;
const FILMS: TrendingListKey = { mediaType: 'movie', window: 'day', source: 'aggregated' };

let now: number;
let cache: StreamingCache;
let store: RecordingStore;
let events: TrendingEvent[];

beforeEach(() => {
  now = Date.parse('2026-05-01T12:00:00.000Z');
  const clock = () => now;
  cache = createStreamingCache({ stores: [new MemoryCacheStore({ clock })], clock });
  store = new RecordingStore();
  events = [];
});
afterEach(() => cache.close());

describe('a fused list', () => {
  it('asks all sources side by side, once, and explains what it rests on', async () => {
    const tmdb = upstream('tmdb', [film(603), film(105)]);
    const trakt = upstream('trakt', [{ ...film(603), metric: { name: 'watchers', value: 9 } }]);
    const [first, second] = await Promise.all([
      serviceOf(tmdb, trakt).read(FILMS),
      serviceOf(tmdb, trakt).read(FILMS),
    ]);
    expect(first.entries[0]).toMatchObject({ tmdbId: 603, rank: 1, score: 100, watchers: 9 });
    expect(first).toMatchObject({
      stale: false,
      degraded: false,
      fetchedAt: isoAt(now),
      expiresAt: isoAt(now + HOUR),
    });
    expect(first.sources.map(({ upstream, status }) => [upstream, status])).toEqual([
      ['tmdb', 'ok'],
      ['trakt', 'ok'],
    ]);
    expect(second.entries).toEqual(first.entries);
    expect([tmdb.calls, trakt.calls]).toEqual([1, 1]);
  });

  it('goes on without a source that fails, says so, and is looked at again after a minute', async () => {
    const tmdb = upstream('tmdb', [film(603)]);
    const trakt = upstream('trakt', [film(105)]).failing();
    const answer = await serviceOf(tmdb, trakt).read(FILMS);
    expect(answer).toMatchObject({ degraded: true, stale: false, expiresAt: isoAt(now + 60_000) });
    expect(answer.entries.map((entry) => entry.tmdbId)).toEqual([603]);
    expect(answer.sources[1]).toMatchObject({
      upstream: 'trakt',
      status: 'failed',
      used: 0,
      failure: { code: 'UPSTREAM_UNAVAILABLE' },
    });
  });

  it("keeps a failing source's last good list in it, marked with its age", async () => {
    const tmdb = upstream('tmdb', [film(603)]);
    const trakt = upstream('trakt', [film(105)]);
    const service = serviceOf(tmdb, trakt);
    await service.read(FILMS);
    const asked = now;
    now += 2 * HOUR;
    trakt.failing();
    await service.read(FILMS);
    await service.settled();
    const answer = await eventually(
      () => service.read(FILMS),
      (later) => !later.stale,
    );
    expect(answer.entries.map((entry) => entry.tmdbId).sort()).toEqual([105, 603]);
    expect(answer).toMatchObject({ degraded: true, fetchedAt: isoAt(asked) });
    expect(answer.sources[1]).toMatchObject({ status: 'stale', fetchedAt: isoAt(asked), used: 1 });
  });

  it('does not wait longer than the deadline for a source that hangs', async () => {
    const tmdb = upstream('tmdb', [film(603)]);
    const trakt = upstream('trakt', [film(105)]).hanging();
    const answer = await serviceOf(tmdb, trakt).read(FILMS);
    expect(answer.sources[1]).toMatchObject({
      status: 'failed',
      failure: { reason: expect.stringMatching(/50 ms/) },
    });
    expect(answer.entries).toHaveLength(1);
    trakt.release();
  });

  it('is never an empty list when everything is down: it rejects and names each failure', async () => {
    const down = serviceOf(upstream('tmdb', []).failing(), upstream('trakt', []).failing());
    await expect(down.read(FILMS)).rejects.toMatchObject({
      code: 'ALL_UPSTREAMS_FAILED',
      failures: [{ upstream: 'tmdb' }, { upstream: 'trakt' }],
    });
  });

  it('serves the stale list, and then says why, when everything is down later', async () => {
    const tmdb = upstream('tmdb', [film(603)]);
    const service = serviceOf(tmdb);
    const before = await service.read(FILMS);
    now += 5 * HOUR;
    tmdb.failing();
    const answer = await eventually(
      () => service.read(FILMS),
      (later) => later.degraded,
    );
    expect(answer).toMatchObject({ stale: true, fetchedAt: before.fetchedAt });
    expect(answer.entries).toEqual(before.entries);
    expect(answer.sources[0]).toMatchObject({ status: 'stale', failure: { code: 'UPSTREAM_UNAVAILABLE' } });
    expect(answer.version).not.toBe(before.version);
  });

  it('falls back on the last kept snapshot when the cache has forgotten the list', async () => {
    const tmdb = upstream('tmdb', [film(603)]);
    const before = await serviceOf(tmdb).read(FILMS);
    await cache.forget(['trending:aggregated:movie:day', 'feed:tmdb:trending:movie:day']);
    tmdb.failing();
    const answer = await serviceOf(tmdb).read(FILMS);
    expect(answer).toMatchObject({
      stale: true,
      degraded: true,
      tier: 'snapshot',
      fetchedAt: before.fetchedAt,
    });
    expect(answer.entries).toEqual(before.entries);
  });

  it('reports a source that is not set up without calling itself degraded', async () => {
    const service = serviceOf(upstream('tmdb', [film(603)]), notConfigured);
    const answer = await service.read(FILMS);
    expect(answer).toMatchObject({ degraded: false });
    expect(answer.sources[1]).toMatchObject({ upstream: 'trakt', status: 'not_configured' });
    expect(answer.sources[1]?.failure?.reason).toContain('TRAKT_CLIENT_ID');
  });

  it('is served although the trending store fails', async () => {
    store.broken = true;
    const answer = await serviceOf(upstream('tmdb', [film(603)])).read(FILMS);
    expect(answer.entries).toHaveLength(1);
    await eventually(
      async () => Promise.resolve(events),
      (heard) => heard.some(({ type }) => type === 'store-failed'),
    );
  });
});

describe('the list of one source', () => {
  it('holds that source alone and expires with its feed', async () => {
    const tmdb = upstream('tmdb', [film(603)]);
    const trakt = upstream('trakt', [film(105)]);
    const answer = await serviceOf(tmdb, trakt).read({ ...FILMS, source: 'tmdb' });
    expect(answer.entries.map((entry) => entry.tmdbId)).toEqual([603]);
    expect(answer.sources).toHaveLength(1);
    expect(answer.expiresAt).toBe(isoAt(now + 3 * HOUR));
    expect(trakt.calls).toBe(0);
  });

  it('names the missing variables when the source is not set up', async () => {
    const service = serviceOf(upstream('tmdb', [film(603)]), notConfigured);
    await expect(service.read({ ...FILMS, source: 'trakt' })).rejects.toMatchObject({
      code: 'UPSTREAM_NOT_CONFIGURED',
      missing: ['TRAKT_CLIENT_ID'],
    });
  });

  it('does not take a source that nobody knows', async () => {
    const service = serviceOf(upstream('tmdb', [film(603)]));
    await expect(service.read({ ...FILMS, source: 'netflix' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('a refresh', () => {
  it('asks every source once more although the lists are fresh, and replaces what was kept', async () => {
    const tmdb = upstream('tmdb', [film(603)]);
    const service = serviceOf(tmdb);
    await service.read(FILMS);
    tmdb.rows = [film(105)];
    now += 1_000;
    expect((await service.refresh(FILMS)).entries[0]?.tmdbId).toBe(105);
    await service.settled();
    expect(tmdb.calls).toBe(2);
    expect(store.kept.get('aggregated:movie:day')?.entries[0]?.tmdbId).toBe(105);
  });

  it('keeps the list when every source fails', async () => {
    const tmdb = upstream('tmdb', [film(603)]);
    const service = serviceOf(tmdb);
    await service.read(FILMS);
    tmdb.failing();
    expect((await service.refresh(FILMS)).entries[0]?.tmdbId).toBe(603);
  });

  it('asks each source once for each media type and window, whichever lists are made of it', async () => {
    const tmdb = upstream('tmdb', [film(603)]);
    const result = await refreshAllLists(serviceOf(tmdb));
    expect(result).toMatchObject({ done: 8, failed: [] });
    expect(result.sources.map(({ status }) => status)).toEqual(Array<string>(4).fill('ok'));
    expect(tmdb.calls).toBe(4);
  });
});

const upstream = (id: string, rows: readonly FeedRow[]): ScriptedUpstream =>
  new ScriptedUpstream(id, rows, () => now);

const notConfigured = new UpstreamNotConfigured('trakt', ['TRAKT_CLIENT_ID']);

const isoAt = (time: number): string => new Date(time).toISOString();

const film = (tmdbId: number): FeedRow => ({
  rank: tmdbId === 105 ? 2 : 1,
  ids: { tmdbId },
  facts: { title: `Film ${tmdbId}`, posterPath: `/${tmdbId}.jpg` },
});

function serviceOf(...parts: readonly (ScriptedUpstream | UpstreamNotConfigured)[]): TrendingService {
  return new TrendingService({
    upstreams: parts.filter((part) => part instanceof ScriptedUpstream),
    notConfigured: parts.filter((part) => part instanceof UpstreamNotConfigured),
    cache,
    store,
    sourceDeadlineMs: 50,
    clock: () => now,
    onEvent: (event) => events.push(event),
  });
}

/** Reads again until the background work shows. */
async function eventually<T>(read: () => Promise<T>, isThere: (value: T) => boolean): Promise<T> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const value = await read();
    if (isThere(value)) return value;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('what was expected did not come');
}
