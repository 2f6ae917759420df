import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ComingSoonService, daysAfter } from '@radarr/streaming-aggregation';
import { API_KEY, type ApiUnderTest } from '../testing/api-under-test.js';
import { dataIn } from '../testing/data-in.js';
import { startQuietApi } from '../testing/quiet-api.js';
import { timesAsked } from '../testing/times-asked.js';
import { problemIn } from '../testing/trending-body.js';
import type { RegionAvailabilityBody } from '../availability/availability.response.js';
import type { ComingSoonBody, ReleaseBody } from './coming-soon.response.js';

const ALL = 'limit=500';

let under: ApiUnderTest;
beforeAll(async () => {
  under = await startQuietApi();
  for (const query of ['movie', 'tv', 'movie?region=GB']) {
    await (await under.ask(`/api/streaming/coming-soon/${query}`)).arrayBuffer();
  }
  // What lists lack is looked up behind them: from here on they stay as they are.
  await under.api.app.get(ComingSoonService).settled();
}, 120_000);
afterAll(() => under.close());

const list = async (kind: 'movie' | 'tv', query = ALL): Promise<ComingSoonBody> =>
  dataIn(await under.ask(`/api/streaming/coming-soon/${kind}?${query}`));
const dates = ({ releases }: ComingSoonBody): string[] => releases.map(({ release_date: date }) => date);

/** What tells one release from another. */
const nameOf = (release: ReleaseBody): string =>
  [release.tmdb_id, release.season_number, release.release_date, ...release.service_ids].join();

const titleOf = ({ tmdb_id: id, season_number: season }: ReleaseBody): string => [id, season].join();

describe.each(['movie', 'tv'] as const)('what arrives: %s', (kind) => {
  it('comes soonest first, from today on, each release once and sound', async () => {
    const body = await list(kind);
    expect(body).toMatchObject({
      media_type: kind,
      region: 'US',
      fetched_at: expect.stringMatching(/^\d{4}-.+Z$/),
      stale: false,
      degraded: false,
      pending: 0,
      total: body.releases.length,
    });
    expect(body.sources.map(({ source, status }) => [source, status])).toEqual([
      ['tmdb', 'ok'],
      ['watchmode', 'ok'],
    ]);
    expect(body.releases.length).toBeGreaterThan(5);
    expect(dates(body)).toEqual(dates(body).toSorted());
    for (const release of body.releases) {
      expect(release).toMatchObject({
        tmdb_id: expect.any(Number),
        media_type: kind,
        title: expect.stringMatching(/\S/),
        release_date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        streaming_services: expect.any(Array),
      });
      expect(release.release_date >= body.from && release.release_date <= body.to).toBe(true);
      expect(release.poster_path ?? '/none.jpg').toMatch(/^\/\w+\.jpg$/);
      expect(release.streaming_services).toHaveLength(release.service_ids.length);
      expect(release.sources.length).toBeGreaterThan(0);
    }
    expect(body.releases.filter(({ poster_path: poster }) => poster !== null).length).toBeGreaterThan(5);
    const seasons = body.releases.filter(({ season_number: season }) => season !== null);
    expect(seasons.length > 0).toBe(kind === 'tv');
    const names = body.releases.map(nameOf);
    expect(names).toEqual([...new Set(names)]);
  });

  it('is told for the days that are asked for, both ends included', async () => {
    const all = await list(kind);
    const [from, to] = [daysAfter(all.from, 5), daysAfter(all.from, 40)];
    const some = await list(kind, `${ALL}&from=${from}&to=${to}`);
    expect(some).toMatchObject({ from, to });
    expect(dates(some).every((date) => date >= from && date <= to)).toBe(true);
    // What arrives at a service within these days may have arrived elsewhere before them.
    const within = all.releases.filter(({ release_date: on }) => on >= from && on <= to);
    expect(some.releases.map(titleOf)).toEqual(expect.arrayContaining(within.map(titleOf)));
    expect(within.length).toBeGreaterThan(5);
    const [day = ''] = dates(some);
    expect(new Set(dates(await list(kind, `${ALL}&from=${day}&to=${day}`)))).toEqual(new Set([day]));
  });

  it('is cut by limit, and says how much there is', async () => {
    const all = await list(kind);
    const some = await list(kind, 'limit=3');
    expect(some.total).toBe(all.total);
    expect(some.releases).toEqual(all.releases.slice(0, 3));
  });
});

it('days before today are left out, and those beyond what is known are shown as far as it goes', async () => {
  const usual = await list('movie');
  expect(await list('movie', `${ALL}&from=2000-01-01&to=2999-12-31`)).toEqual(usual);
});

describe('the region', () => {
  it('decides on days and services; what Watchmode says is of the US alone', async () => {
    const [us, gb] = [await list('movie'), await list('movie', `${ALL}&region=uk`)];
    expect(gb.region).toBe('GB');
    expect(gb.releases).not.toEqual(us.releases);
    expect(us.releases.every(({ regional }) => regional)).toBe(true);
    for (const { regional, sources } of gb.releases) expect(regional).toBe(sources.includes('tmdb'));
  });
});

describe('what arrives at a provider', () => {
  it('is what arrives there, in a way in which it hands out titles', async () => {
    const all = await list('movie');
    const some = await list('movie', `${ALL}&providers=Netflix`);
    expect(some.releases.length).toBeGreaterThan(0);
    expect(some.releases).toEqual(all.releases.filter(({ service_ids: ids }) => ids.includes('netflix')));
    expect(await list('movie', `${ALL}&providers=8&providers=Netflix`)).toEqual(some);
    expect(await list('movie', `${ALL}&providers=Netflix&offer_types=subscription`)).toEqual(some);
    expect((await list('movie', `${ALL}&providers=Netflix&offer_types=rent`)).releases).toEqual([]);
  });

  it('is also what is there already, once that is known', async () => {
    const { releases } = await list('tv');
    const before = await list('tv', `${ALL}&providers=Netflix`);
    const elsewhere = releases.filter(({ service_ids: ids }) => !ids.includes('netflix'));
    for (const { tmdb_id: id } of elsewhere.slice(0, 5)) {
      const path = `/api/streaming/availability/${id}?media_type=tv`;
      const { items } = await dataIn<RegionAvailabilityBody>(await under.ask(path));
      const [service] = items.map(({ service_id: own }) => own);
      if (service === undefined) continue;
      const there = await list('tv', `${ALL}&providers=${service}`);
      expect(there.releases.map(({ tmdb_id: tmdbId }) => tmdbId)).toContain(id);
    }
    expect(before.total).toBeLessThan(releases.length);
  });

  it('that nobody knows is a problem with the name that may be meant', async () => {
    const answer = await under.ask('/api/streaming/coming-soon/tv?providers=Hullu');
    expect(answer.status).toBe(400);
    expect((await problemIn(answer)).detail).toContain('Did you mean Hulu');
  });
});

describe('a list that is known', () => {
  it('is asked of nobody again, and 304 tells who has it already', async () => {
    under.sandbox.resetCounts();
    const path = '/api/streaming/coming-soon/movie?limit=7';
    const etag = (await under.ask(path)).headers.get('etag') ?? '';
    const again = await under.ask(path, { headers: { 'x-api-key': API_KEY, 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(timesAsked(under.sandbox, 'tmdb', /discover/)).toEqual({});
    expect(timesAsked(under.sandbox, 'watchmode', /./)).toEqual({});
  });
});
