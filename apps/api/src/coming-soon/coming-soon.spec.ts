import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';
import { dataIn } from '../testing/data-in.js';
import { problemIn } from '../testing/trending-body.js';
import type { ComingSoonBody, ReleaseBody } from './coming-soon.response.js';

const DAY_MS = 86_400_000;
const ALL = 'limit=500';

let under: ApiUnderTest;
beforeAll(async () => {
  under = await startApiUnderTest();
}, 60_000);
afterAll(() => under.close(), 60_000);

const list = async (kind: 'movie' | 'tv', query = ALL): Promise<ComingSoonBody> =>
  dataIn(await under.ask(`/api/streaming/coming-soon/${kind}?${query}`));
const dates = ({ releases }: ComingSoonBody): string[] => releases.map(({ release_date: date }) => date);
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** What tells one release from another. */
const nameOf = (release: ReleaseBody): string =>
  [release.tmdb_id, release.season_number, release.release_date, ...release.service_ids].join();

describe.each(['movie', 'tv'] as const)('what arrives: %s', (kind) => {
  it('comes soonest first, from today on, each release sound', async () => {
    const body = await list(kind);
    expect(body).toMatchObject({ media_type: kind, region: 'US', stale: false, degraded: false });
    expect(body.sources.map(({ source, status }) => [source, status])).toEqual([
      ['tmdb', 'ok'],
      ['watchmode', 'ok'],
    ]);
    expect(body.releases.length).toBeGreaterThan(5);
    expect(dates(body)).toEqual(dates(body).toSorted());
    for (const release of body.releases) {
      expect(release.media_type).toBe(kind);
      expect(release.release_date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(release.release_date >= body.from && release.release_date <= body.to).toBe(true);
      expect(release.title.trim()).not.toBe('');
      expect(release.streaming_services).toHaveLength(release.service_ids.length);
      expect(release.sources.length).toBeGreaterThan(0);
      expect(Object.values(release)).not.toContain(undefined);
    }
    const names = body.releases.map(nameOf);
    expect(names).toEqual([...new Set(names)]);
  });

  it('is told for the days that are asked for, both ends included', async () => {
    const all = await list(kind);
    const [from, to] = [dayAfter(all.from, 5), dayAfter(all.from, 40)];
    const some = await list(kind, `${ALL}&from=${from}&to=${to}`);
    expect(some).toMatchObject({ from, to });
    expect(some.releases).toEqual(
      all.releases.filter(({ release_date: date }) => date >= from && date <= to),
    );
    expect(some.releases.length).toBeGreaterThan(0);
    const day = some.releases[0]?.release_date ?? '';
    expect(new Set(dates(await list(kind, `${ALL}&from=${day}&to=${day}`)))).toEqual(new Set([day]));
  });

  it('is cut by limit, and says how much there is', async () => {
    const all = await list(kind);
    const some = await list(kind, 'limit=3');
    expect(some.total).toBe(all.total);
    expect(some.releases).toEqual(all.releases.slice(0, 3));
  });
});

describe('days', () => {
  it('before today are left out, and those beyond what is known are shown as far as it goes', async () => {
    const usual = await list('movie');
    expect(await list('movie', `${ALL}&from=2000-01-01&to=2999-12-31`)).toEqual(usual);
  });

  it('that begin beyond what is known are a problem that names the last', async () => {
    const { to } = await list('movie');
    const answer = await under.ask(`/api/streaming/coming-soon/movie?from=${dayAfter(to, 1)}`);
    expect(answer.status).toBe(400);
    expect((await problemIn(answer)).detail).toContain(to);
  });
});

describe('a season', () => {
  it('has its number, and a film has none', async () => {
    const shows = await list('tv');
    expect(shows.releases.some(({ season_number: season }) => (season ?? 0) > 0)).toBe(true);
    expect((await list('movie')).releases.every(({ season_number: season }) => season === null)).toBe(true);
  });
});

describe('the region', () => {
  it('decides on days and services; what only Watchmode says is not of the region', async () => {
    const [us, gb] = [await list('movie'), await list('movie', `${ALL}&region=uk`)];
    expect(gb.region).toBe('GB');
    expect(gb.releases).not.toEqual(us.releases);
    for (const { releases } of [us, gb]) {
      for (const release of releases.filter(({ sources }) => sources.join() === 'watchmode')) {
        expect(release.regional).toBe(false);
      }
      expect(releases.some(({ regional }) => regional)).toBe(true);
    }
  });
});

describe('what arrives at a provider', () => {
  it('is what arrives there, or is there already', async () => {
    const all = await list('movie');
    const some = await list('movie', `${ALL}&providers=Netflix`);
    expect(some.total).toBeGreaterThan(0);
    expect(some.total).toBeLessThan(all.total);
    const arriving = all.releases.filter(({ service_ids: ids }) => ids.includes('netflix'));
    for (const release of arriving) expect(some.releases).toContainEqual(release);
    expect(await list('movie', `${ALL}&providers=8`)).toEqual(some);
  });

  it('in a way in which it hands out nothing is nothing', async () => {
    const rented = await list('movie', `${ALL}&providers=Netflix&offer_types=rent`);
    expect(rented.releases.filter(({ service_ids: ids }) => ids.join() === 'netflix')).toEqual([]);
    const streamed = await list('movie', `${ALL}&providers=Netflix&offer_types=subscription`);
    expect(streamed.total).toBeGreaterThan(0);
  });

  it('that nobody knows is a problem', async () => {
    const answer = await under.ask('/api/streaming/coming-soon/tv?providers=Hullu');
    expect(answer.status).toBe(400);
    expect((await problemIn(answer)).detail).toContain('Did you mean Hulu');
  });
});

describe('the sources', () => {
  it('are not asked again while the list is fresh', async () => {
    await list('movie');
    await list('tv');
    under.sandbox.resetCounts();
    for (const kind of ['movie', 'tv'] as const) await list(kind, 'limit=7');
    const { tmdb, watchmode } = under.sandbox.counts();
    const lists = Object.keys({ ...tmdb.paths, ...watchmode.paths }).filter((path) =>
      /discover|releases/.test(path),
    );
    expect(lists).toEqual([]);
  });

  it.each([
    ['watchmode', 'tmdb'],
    ['tmdb', 'watchmode'],
  ] as const)(
    'that fail are named, and the other answers: %s is down',
    async (down, up) => {
      const cold = await startApiUnderTest();
      cold.sandbox.faults.set({ upstream: down, kind: 'status', status: 503 });
      const body = await dataIn<ComingSoonBody>(await cold.ask('/api/streaming/coming-soon/movie'));
      expect(body.degraded).toBe(true);
      expect(body.sources).toContainEqual(expect.objectContaining({ source: down, status: 'failed' }));
      expect(new Set(body.releases.flatMap(({ sources }) => sources))).toEqual(new Set([up]));
      await cold.close();
    },
    60_000,
  );

  it('that all fail are a 503, not an empty list', async () => {
    const cold = await startApiUnderTest();
    cold.sandbox.faults.set({ upstream: '*', kind: 'status', status: 503 });
    const answer = await cold.ask('/api/streaming/coming-soon/tv');
    expect(answer.status).toBe(503);
    expect((await problemIn(answer)).detail).toMatch(/tmdb/i);
    await cold.close();
  }, 60_000);
});
