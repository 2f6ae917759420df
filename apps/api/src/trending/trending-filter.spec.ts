import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';
import { dataIn } from '../testing/data-in.js';
import { listIn, problemIn } from '../testing/trending-body.js';
import type { RegionAvailabilityBody } from '../availability/availability.response.js';
import type { TrendingBody } from './trending.response.js';

const FILMS = '/api/streaming/trending/movie?limit=100';

let under: ApiUnderTest;
let first: TrendingBody;
beforeAll(async () => {
  under = await startApiUnderTest();
  // Nothing is known of any title yet: this is the cold start that the first test looks at.
  first = await listIn(await under.ask(`${FILMS}&providers=Netflix`));
}, 120_000);
afterAll(() => under.close(), 60_000);

const idsIn = ({ entries }: TrendingBody): number[] => entries.map(({ tmdb_id: id }) => id);

/** Asks until every title is known; the test's own time limit ends the wait. */
const settled = async (query: string): Promise<TrendingBody> => {
  for (;;) {
    const list = await listIn(await under.ask(`${FILMS}&${query}`));
    if (list.availability_pending === 0) return list;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

const offersOf = async (id: number, region = 'US'): Promise<RegionAvailabilityBody> =>
  dataIn(await under.ask(`/api/streaming/availability/${id}?region=${region}`));

describe('a filter on a cold cache', () => {
  it('answers what is known, says how much is not, and asks TMDB once for each title', async () => {
    const whole = await listIn(await under.ask(FILMS));
    const pending = first.availability_pending ?? NaN;
    expect(pending).toBeGreaterThanOrEqual(0);
    expect(first.entries.length + pending).toBeLessThanOrEqual(whole.total);
    expect(whole).not.toHaveProperty('availability_pending');
    await settled('providers=Netflix');
    const asked = Object.entries(under.sandbox.counts().tmdb.paths).filter(([path]) =>
      path.includes('/watch/providers'),
    );
    const perTitle = asked.filter(([path]) => /\/movie\/\d+\//.test(path));
    expect(perTitle.length).toBe(whole.total);
    expect(new Set(perTitle.map(([, count]) => count))).toEqual(new Set([1]));
  }, 60_000);

  it('asks Watchmode for no title', () => {
    const titles = Object.keys(under.sandbox.counts().watchmode.paths).filter((path) =>
      path.includes('/title/'),
    );
    expect(titles).toEqual([]);
  });

  it('asks nobody once all is known', async () => {
    await settled('providers=Netflix');
    under.sandbox.resetCounts();
    await settled('providers=Hulu&offer_types=subscription');
    expect(under.sandbox.counts().tmdb.total).toBe(0);
    expect(under.sandbox.credits.spent()).toBe(0);
  }, 60_000);
});

describe('what is left', () => {
  it('is what the provider has in the region, in the order and with the ranks of the whole list', async () => {
    const list = await settled('providers=Netflix');
    const whole = await listIn(await under.ask(FILMS));
    expect(list.entries.length).toBeGreaterThan(0);
    expect(list.entries.length).toBeLessThan(whole.entries.length);
    expect(list.total).toBe(list.entries.length);
    const lastRank = whole.entries.at(-1)?.rank ?? 0;
    expect(list.entries.filter(({ rank }) => rank <= lastRank)).toEqual(
      whole.entries.filter((entry) => idsIn(list).includes(entry.tmdb_id)),
    );
    for (const entry of whole.entries.slice(0, 12)) {
      const { items } = await offersOf(entry.tmdb_id);
      const has = items.some(
        ({ service_id: id, evidence }) =>
          id === 'netflix' && evidence.some(({ source }) => source === 'tmdb'),
      );
      if (has) expect(idsIn(list)).toContain(entry.tmdb_id);
    }
  }, 60_000);

  it('is cut by limit only after it was filtered', async () => {
    const all = await settled('providers=Netflix');
    const some = await listIn(await under.ask('/api/streaming/trending/movie?limit=3&providers=Netflix'));
    expect(idsIn(some)).toEqual(idsIn(all).slice(0, 3));
    expect(some.total).toBe(all.total);
  });

  it('is all that any of several providers has', async () => {
    const netflix = idsIn(await settled('providers=Netflix'));
    const union = new Set([...netflix, ...idsIn(await settled('providers=Hulu'))]);
    expect(new Set(idsIn(await settled('providers=Netflix,Hulu')))).toEqual(union);
    expect(union.size).toBeGreaterThan(netflix.length);
  }, 60_000);

  it('depends on the region', async () => {
    const [us, gb] = [await settled('providers=Hulu&region=US'), await settled('providers=Hulu&region=GB')];
    expect(idsIn(us).length).toBeGreaterThan(0);
    expect(idsIn(gb)).not.toEqual(idsIn(us));
    expect(idsIn(await settled('providers=Hulu&region=uk'))).toEqual(idsIn(gb));
  }, 60_000);

  it('is what is offered in that way, at that very provider', async () => {
    const free = idsIn(await settled('offer_types=free'));
    const withAds = idsIn(await settled('offer_types=ads'));
    expect([free.length, withAds.length]).not.toContain(0);
    expect(free).not.toEqual(withAds);
    expect(new Set(idsIn(await settled('offer_types=free,ads')))).toEqual(new Set([...free, ...withAds]));
    expect(idsIn(await settled('providers=Netflix&offer_types=rent'))).toEqual([]);
    expect(idsIn(await settled('providers=Netflix&offer_types=subscription'))).toEqual(
      idsIn(await settled('providers=Netflix')),
    );
  }, 60_000);
});

describe('a provider', () => {
  it.each([
    [
      'Netflix',
      'netflix',
      'NETFLIX',
      '8',
      'tmdb:8',
      'watchmode:203',
      '%20Netflix%20',
      '175',
      'Netflix%20Kids',
    ],
    ['Disney%2B', 'disney-plus', 'Disney%20Plus', 'DisneyPlus', '337', 'watchmode:372'],
    ['Amazon%20Prime%20Video', 'prime-video', 'Prime', '9', '119'],
  ])(
    'is the same by its name, id, number or alias: %s',
    async (name, ...others) => {
      const expected = idsIn(await settled(`providers=${name}`));
      expect(expected.length).toBeGreaterThan(0);
      for (const other of others)
        expect([other, idsIn(await settled(`providers=${other}`))]).toEqual([other, expected]);
    },
    60_000,
  );

  it('may be given with others in one text or in several', async () => {
    const [listed, repeated, mixed] = await Promise.all([
      settled('providers=Netflix,Hulu,Max'),
      settled('providers=Netflix&providers=Hulu&providers=Max'),
      settled('providers=Netflix,Netflix&providers=Hulu,Max,'),
    ]);
    expect(idsIn(repeated)).toEqual(idsIn(listed));
    expect(idsIn(mixed)).toEqual(idsIn(listed));
  }, 60_000);

  it.each([
    ['Netflx', /no provider called "Netflx"\. Did you mean Netflix\?/],
    ['Netflix,Hullu', /no provider called "Hullu"\. Did you mean Hulu/],
    ['zzzzzzzz', /no provider called "zzzzzzzz"\. \/api\/streaming\/providers lists them all/],
    ['99999999', /no provider called "99999999"/],
    ['netflix:8', /no provider called "netflix:8"/],
    ['constructor', /no provider called "constructor"/],
    ['tmdb:__proto__', /no provider called/],
  ])('that nobody knows is refused, with those that may be meant: %s', async (text, detail) => {
    const answer = await under.ask(`${FILMS}&providers=${text}`);
    expect(answer.status).toBe(400);
    const problem = await problemIn(answer);
    expect(problem.detail).toMatch(detail);
    expect(problem.errors?.map(({ field }) => field)).toEqual(['providers']);
  });
});

describe('a caller who has the filtered list already', () => {
  it('is told so by 304', async () => {
    await settled('providers=Netflix');
    const answer = await under.ask(`${FILMS}&providers=Netflix`);
    await answer.arrayBuffer();
    const headers = {
      'x-api-key': under.api.runtime.apiKey.value,
      'if-none-match': answer.headers.get('etag') ?? '',
    };
    expect((await under.ask(`${FILMS}&providers=Netflix`, { headers })).status).toBe(304);
  });
});
