import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createStreamingCache, MemoryCacheStore, type StreamingCache } from '@radarr/streaming-cache';
import type {
  ComingSoonListKey,
  ComingSoonSnapshot,
  ComingSoonStore,
  ReleaseRow,
  Upstream,
} from '@radarr/streaming-core';
import { fakeUpstream, flaky, type FlakyUpstream } from '@radarr/streaming-core/testing';
import { CreditPurse } from '../credits/credit-purse.js';
import { MemoryCreditLedger } from '../credits/memory-credit-ledger.js';
import type { ComingSoonAnswer } from './coming-soon-list.js';
import { ComingSoonService } from './coming-soon-service.js';

const HOUR = 3_600_000;
const FILMS: ComingSoonListKey = { mediaType: 'movie', region: 'GB' };

const row = (tmdbId: number, date: string, change: Partial<ReleaseRow> = {}): ReleaseRow => ({
  mediaType: 'movie',
  ids: { tmdbId },
  facts: { title: `Title ${tmdbId}` },
  date,
  ...change,
});

let now: number;
let cache: StreamingCache;
let snapshots: Map<string, ComingSoonSnapshot>;
let tmdb: FlakyUpstream;
let watchmode: FlakyUpstream;
let service: ComingSoonService;

beforeEach(() => {
  now = Date.parse('2026-12-01T12:00:00.000Z');
  const clock = () => now;
  cache = createStreamingCache({ stores: [new MemoryCacheStore({ clock })], clock, staleMs: 48 * HOUR });
  snapshots = new Map();
  const titles = [
    {
      mediaType: 'movie' as const,
      ids: { tmdbId: 7, imdbId: 'tt0000007' },
      facts: { title: 'Antz', releaseDate: '1998-10-02', posterPath: '/antz.jpg' },
    },
  ];
  tmdb = flaky(
    fakeUpstream({ id: 'tmdb', titles, releases: [row(1, '2026-12-01'), row(2, '2026-12-20')], clock }),
  );
  watchmode = flaky(
    world('watchmode', [
      row(7, '2026-12-05', { provider: { id: '203', name: 'Netflix' } }),
      row(0, '2026-12-06', { ids: { imdbId: 'tt0000007' }, facts: { title: 'Antz' } }),
      row(9, '2026-12-07', { mediaType: 'tv', season: 2 }),
    ]),
  );
  service = serviceOf([tmdb, watchmode]);
});
afterEach(async () => {
  await service.close();
  await cache.close();
});

function world(id: string, releases: readonly ReleaseRow[], more: { truncated?: true } = {}): Upstream {
  return {
    id,
    comingSoon: {
      scope: { movie: 'world', tv: 'world' },
      comingSoon: () => Promise.resolve({ releases, fetchedAt: new Date(now).toISOString(), ...more }),
    },
    credits: { costOf: () => 1, statement: () => undefined },
  };
}

function serviceOf(upstreams: readonly Upstream[]): ComingSoonService {
  const clock = () => now;
  const ledger = new MemoryCreditLedger({ clock });
  const purse = new CreditPurse({ ledger, caps: { watchmode: { perDay: 1 } }, clock });
  const name = (list: ComingSoonListKey) => `${list.mediaType}:${list.region}`;
  const store: ComingSoonStore = {
    replace: (list, snapshot) => Promise.resolve(void snapshots.set(name(list), snapshot)),
    read: (list) => Promise.resolve(snapshots.get(name(list))),
  };
  return new ComingSoonService({ upstreams, cache, store, purse, clock });
}

describe('a list of arrivals', () => {
  it('is fused from all sources, and completed by the title directory behind the first answer', async () => {
    const first = await service.read(FILMS);
    expect(first.releases.map(({ tmdbId }) => tmdbId)).toEqual([1, 7, 2]);
    expect(first).toMatchObject({ pending: 2, stale: false, degraded: false });
    await service.settled();
    const completed = await service.read(FILMS);
    expect(completed).toMatchObject({ pending: 0 });
    expect(completed.releases.find(({ tmdbId }) => tmdbId === 7)).toMatchObject({
      title: 'Antz',
      posterPath: '/antz.jpg',
      backCatalogue: true,
      regional: false,
    });
    expect(completed.version).not.toBe(first.version);
  });

  it('says of which source it may not be all, also while an old answer stands in', async () => {
    const cut = flaky(world('watchmode', [row(7, '2026-12-05')], { truncated: true }));
    const withCut = serviceOf([tmdb, cut]);
    const said = ({ sources }: ComingSoonAnswer) =>
      sources.map(({ upstream, status, truncated }) => [upstream, status, truncated]);
    expect(said(await withCut.read(FILMS))).toEqual([
      ['tmdb', 'ok', undefined],
      ['watchmode', 'ok', true],
    ]);
    now += 25 * HOUR;
    cut.fail('outage');
    expect(said(await withCut.refresh(FILMS))).toEqual([
      ['tmdb', 'ok', undefined],
      ['watchmode', 'stale', true],
    ]);
    await withCut.close();
  });

  it('buys the feed for the world once for all regions and both kinds', async () => {
    await service.read(FILMS);
    const shows = await service.read({ mediaType: 'tv', region: 'DE' });
    expect(shows.releases).toMatchObject([{ tmdbId: 9, season: 2 }]);
    expect(watchmode.calls).toBe(1);
    expect((await service.refresh(FILMS)).degraded).toBe(false);
    expect(watchmode.calls).toBe(1);
  });

  it('asks once for all regions where a feed says that its shows are the same everywhere', async () => {
    const asked: string[] = [];
    const feed: Upstream = {
      id: 'tmdb',
      comingSoon: {
        scope: { movie: 'region', tv: 'media-type' },
        comingSoon: ({ mediaType, region }) => {
          asked.push(`${mediaType} ${region}`);
          const releases = [row(9, '2026-12-07', { mediaType, season: 2, elsewhere: true })];
          return Promise.resolve({ releases, fetchedAt: new Date(now).toISOString() });
        },
      },
    };
    const shared = serviceOf([feed]);
    for (const region of ['US', 'GB', 'DE']) {
      const shows = await shared.read({ mediaType: 'tv', region });
      expect(shows.releases).toMatchObject([{ tmdbId: 9, regional: false }]);
      await shared.read({ mediaType: 'movie', region });
    }
    expect(asked).toEqual(['tv US', 'movie US', 'movie GB', 'movie DE']);
    await shared.refresh({ mediaType: 'tv', region: 'GB' });
    expect(asked.at(-1)).toBe('tv GB');
    await shared.close();
  });

  it("drops what has arrived when the region's day is over, without asking anybody", async () => {
    expect((await service.read(FILMS)).releases[0]).toMatchObject({ tmdbId: 1, date: '2026-12-01' });
    const { calls } = tmdb;
    now = Date.parse('2026-12-02T00:00:00.000Z');
    const later = await service.read(FILMS);
    expect(later.today).toBe('2026-12-02');
    expect(later.releases.map(({ tmdbId }) => tmdbId)).not.toContain(1);
    await service.settled();
    expect(tmdb.calls - calls).toBeLessThanOrEqual(2);
  });

  it('goes on without a source that fails, says why, and soon asks it again', async () => {
    tmdb.fail('outage');
    const list = await service.read(FILMS);
    expect(list).toMatchObject({ degraded: true, stale: false });
    expect(list.sources[0]).toMatchObject({ upstream: 'tmdb', status: 'failed' });
    expect(list.releases.map(({ tmdbId }) => tmdbId)).toEqual([7]);
    expect(Date.parse(list.expiresAt) - now).toBe(60_000);
  });

  it('comes from the last snapshot when nobody answers and the cache has forgotten it', async () => {
    await service.read(FILMS);
    await service.settled();
    await cache.forget([
      'coming-soon:list:movie:GB',
      'coming-soon:tmdb:movie:GB',
      'coming-soon:watchmode:world',
    ]);
    tmdb.fail('outage');
    watchmode.fail('outage');
    now += HOUR;
    const list = await service.read(FILMS);
    expect(list).toMatchObject({ stale: true, degraded: true, pending: 0 });
    expect(list.releases.map(({ tmdbId }) => tmdbId)).toEqual([1, 7, 7, 2]);
    expect(list.sources).toMatchObject([
      { upstream: 'tmdb', status: 'stale', used: 2 },
      { upstream: 'watchmode', status: 'stale', used: 2 },
    ]);
  });

  it('is kept with each title once a day, as the store wants it, however many seasons begin then', async () => {
    const shows: ComingSoonListKey = { mediaType: 'tv', region: 'US' };
    const seasons = [1, 2].map((season) => row(9, '2026-12-07', { mediaType: 'tv', season }));
    const list = await serviceOf([world('watchmode', seasons)]).read(shows);
    expect(list.releases.map(({ season }) => season)).toEqual([1, 2]);
    expect(snapshots.get('tv:US')?.releases).toMatchObject([{ tmdbId: 9, season: 1 }]);
  });

  it('is refused when nobody answers and nothing is kept', async () => {
    tmdb.fail('outage');
    watchmode.fail('outage');
    await expect(service.read(FILMS)).rejects.toMatchObject({ code: 'ALL_UPSTREAMS_FAILED' });
  });
});
