import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API_KEY, type ApiUnderTest } from '../testing/api-under-test.js';
import { dataIn } from '../testing/data-in.js';
import { startQuietApi } from '../testing/quiet-api.js';
import { settled } from '../testing/settled.js';
import { timesAsked } from '../testing/times-asked.js';
import { listIn, problemIn } from '../testing/trending-body.js';
import { upstreamCalls } from '../testing/upstream-calls.js';
import type { OfferBody, RegionAvailabilityBody } from '../availability/availability.response.js';
import type { TrendingBody } from './trending.response.js';

const FILMS = '/api/streaming/trending/movie?limit=100';
const WATCH_PROVIDERS = /\/movie\/\d+\/watch\/providers/;

let under: ApiUnderTest;
let whole: TrendingBody;
let first: readonly TrendingBody[];
beforeAll(async () => {
  under = await startQuietApi({ variables: { CREDITS_PER_DAY: '500', CREDITS_PER_MONTH: '5000' } });
  whole = await listIn(await under.ask(FILMS));
  const { faults } = under.sandbox;
  // The first two questions find nobody at home, and are asked again when their time is over.
  faults.set({ upstream: 'tmdb', endpoint: '/3/movie/*/watch/providers', kind: 'hang', times: 2 });
  // Of most films TMDB knows nowhere to watch: that is said at once, which keeps this test light.
  for (const digit of '01245689') {
    const endpoint = `/3/movie/*${digit}/watch/providers`;
    faults.set({ upstream: 'tmdb', endpoint, kind: 'status', status: 404 });
  }
  under.sandbox.resetCounts();
  const wishes = ['providers=Netflix', 'providers=Hulu,Max&region=GB', 'offer_types=free,ads'];
  first = await Promise.all(wishes.map(async (wish) => listIn(await under.ask(`${FILMS}&${wish}`))));
}, 120_000);
afterAll(() => under.close());

const filtered = (query: string): Promise<TrendingBody> => settled(under, `${FILMS}&${query}`);
const idsIn = ({ entries }: TrendingBody): number[] => entries.map(({ tmdb_id: id }) => id);

/** The films that match, of the hundred that the whole list shows. */
const matching = async (query: string): Promise<number[]> => {
  const { entries } = await filtered(query);
  return entries.filter(({ rank }) => rank <= 100).map(({ tmdb_id: id }) => id);
};

describe('a filter on a cold cache', () => {
  it('answers before every title is known, and says how many are not', () => {
    expect(whole).not.toHaveProperty('availability_pending');
    const pendings = first.map(({ availability_pending: pending = NaN }) => pending);
    // Whoever comes later may wait less: a busy machine lets some come when all is known.
    expect(Math.max(...pendings)).toBeGreaterThan(0);
    for (const { entries, total, availability_pending: pending = NaN } of first) {
      expect(total + pending).toBeLessThanOrEqual(whole.total);
      expect(entries.length).toBe(total);
    }
  });

  it('asks TMDB about each title once, whoever asks meanwhile, and Watchmode about none', async () => {
    await filtered('providers=Netflix');
    const counts = Object.values(timesAsked(under.sandbox, 'tmdb', WATCH_PROVIDERS));
    expect(counts).toHaveLength(whole.total);
    // An attempt that is not answered in time is made again: that is still the same question.
    const calls = upstreamCalls(under.logs, WATCH_PROVIDERS);
    const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
    expect(sum(counts)).toBeGreaterThanOrEqual(whole.total + 2);
    expect(sum(counts)).toBeLessThanOrEqual(sum(calls.map(({ attempts }) => attempts)));
    const answered = calls.filter(({ outcome }) => outcome !== 'UPSTREAM_UNAVAILABLE');
    expect(answered).toHaveLength(whole.total);
    expect(new Set(answered.map(({ path }) => path)).size).toBe(whole.total);
    expect(timesAsked(under.sandbox, 'watchmode', /title/)).toEqual({});

    under.sandbox.resetCounts();
    await filtered('providers=Hulu&offer_types=subscription');
    expect(timesAsked(under.sandbox, 'tmdb', /./)).toEqual({});
  });
});

describe('what is left', () => {
  it.each(['US', 'GB'])('is what availability says of each title: %s', async (region) => {
    const told = idsIn(whole).filter((id) => /[37]$/.test(String(id)));
    const films = told.slice(0, 8);
    const offers = new Map<number, readonly OfferBody[]>();
    for (const id of films) {
      const path = `/api/streaming/availability/${id}?region=${region}`;
      offers.set(id, (await dataIn<RegionAvailabilityBody>(await under.ask(path))).items);
    }
    const having = (has: (offer: OfferBody) => boolean): number[] =>
      films.filter((id) => offers.get(id)?.some(has));
    const shown = async (query: string): Promise<number[]> =>
      (await matching(`${query}&region=${region}`)).filter((id) => films.includes(id));
    const services = [...offers.values()].flatMap((items) => items.slice(0, 1));
    expect(services.length).toBeGreaterThan(0);
    for (const { service_id: own } of services) {
      expect(await shown(`providers=${own}`)).toEqual(having(({ service_id: id }) => id === own));
      const rented = having(({ service_id: id, service_type: type }) => id === own && type === 'rent');
      expect(await shown(`providers=${own}&offer_types=rent`)).toEqual(rented);
    }
    const free = having(({ service_type: type }) => type === 'free' || type === 'ads');
    expect(await shown('offer_types=free&offer_types=ads')).toEqual(free);
  });

  it('keeps the order and the ranks of the whole list, and is cut by limit only afterwards', async () => {
    const all = await filtered('offer_types=subscription,free,ads');
    const shown = all.entries.filter(({ rank }) => rank <= 100);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown).toEqual(whole.entries.filter(({ tmdb_id: id }) => idsIn(all).includes(id)));
    const path = '/api/streaming/trending/movie?limit=2&offer_types=ads,subscription,free';
    const some = await listIn(await under.ask(path));
    expect(idsIn(some)).toEqual(idsIn(all).slice(0, 2));
    expect(some.total).toBe(all.total);
  });
});

describe('a provider', () => {
  it.each([
    ['Netflix', ['NETFLIX', '8', 'tmdb:8', 'watchmode:203', '%20Netflix%20', 'Netflix%20Kids']],
    ['Disney%2B', ['disney-plus', 'Disney%20Plus', 'DisneyPlus', '337', 'watchmode:372']],
    ['Prime', ['prime-video', 'Amazon%20Prime%20Video', '9', '119']],
  ])('is the same by its name, id, number or alias: %s', async (name, others) => {
    const expected = await matching(`providers=${name}`);
    for (const other of others) expect(await matching(`providers=${other}`)).toEqual(expected);
  });

  it('may be given with others in one text or in several, and any of them will do', async () => {
    const names = ['Netflix', 'Hulu', 'Max', 'Prime'];
    const each = (await Promise.all(names.map((name) => matching(`providers=${name}`)))).flat();
    const any = idsIn(whole).filter((id) => each.includes(id));
    expect(any.length).toBeGreaterThan(0);
    expect(await matching(`providers=${names.join()}`)).toEqual(any);
    expect(await matching(names.map((name) => `providers=${name}`).join('&'))).toEqual(any);
  });

  it.each([
    ['Netflx', /no provider called "Netflx"\. Did you mean Netflix\?/],
    ['Netflix,Hullu', /no provider called "Hullu"\. Did you mean Hulu/],
    ['zzzzzzzz', /no provider called "zzzzzzzz"\. \/api\/streaming\/providers lists them all/],
    ['netflix:8', /no provider called "netflix:8"/],
  ])('that nobody knows is refused, with those that may be meant: %s', async (text, detail) => {
    const answer = await under.ask(`${FILMS}&providers=${text}`);
    expect(answer.status).toBe(400);
    const problem = await problemIn(answer);
    expect(problem.detail).toMatch(detail);
    expect(problem.errors?.map(({ field }) => field)).toEqual(['providers']);
  });
});

it('a caller who has the filtered list already is told so by 304', async () => {
  const etag = (await under.ask(`${FILMS}&providers=Netflix`)).headers.get('etag') ?? '';
  const headers = { 'x-api-key': API_KEY, 'if-none-match': etag };
  expect((await under.ask(`${FILMS}&providers=Netflix`, { headers })).status).toBe(304);
});
