import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { API_KEY, TMDB_KEY, type ApiUnderTest } from '../testing/api-under-test.js';
import { dataIn } from '../testing/data-in.js';
import { startQuietApi } from '../testing/quiet-api.js';
import { timesAsked } from '../testing/times-asked.js';
import { problemIn } from '../testing/trending-body.js';
import type { RegionAvailabilityBody } from '../availability/availability.response.js';
import type { ProviderBody, ProvidersBody } from './providers.response.js';

const PROVIDERS = '/api/streaming/providers';

let under: ApiUnderTest;
beforeAll(async () => {
  under = await startQuietApi();
});
afterAll(() => under.close());

const list = async (query = ''): Promise<ProvidersBody> => dataIn(await under.ask(PROVIDERS + query));
const find = ({ providers }: ProvidersBody, id: string): ProviderBody | undefined =>
  providers.find((provider) => provider.id === id);

/** What TMDB itself says: the place of each of its numbers in a region. */
async function placesAtTmdb(region: string): Promise<ReadonlyMap<string, number>> {
  const places = new Map<string, number>();
  for (const kind of ['movie', 'tv']) {
    const url = `${under.sandbox.urls.tmdb}/watch/providers/${kind}?api_key=${TMDB_KEY}`;
    const { results } = (await (await fetch(url)).json()) as {
      readonly results: readonly {
        readonly provider_id: number;
        readonly display_priorities: Readonly<Record<string, number>>;
      }[];
    };
    for (const { provider_id: id, display_priorities: all } of results) {
      const place = all[region];
      if (place !== undefined) places.set(String(id), Math.min(place, places.get(String(id)) ?? Infinity));
    }
  }
  return places;
}

// First, while nothing is remembered.
describe('without any directory', () => {
  afterEach(() => void under.sandbox.faults.clear());

  it('the providers are a 503, while titles are told of and a known name still narrows a list', async () => {
    const { faults } = under.sandbox;
    faults.set({ upstream: 'tmdb', endpoint: '/3/watch/providers/*', kind: 'html' });
    faults.set({ upstream: 'watchmode', endpoint: '/v1/sources/', kind: 'html' });
    const answer = await under.ask(PROVIDERS);
    expect(answer.status).toBe(503);
    const { detail } = await problemIn(answer);
    expect(detail).toMatch(/tmdb/i);
    expect(detail).toMatch(/watchmode/i);
    const path = '/api/streaming/availability/603';
    const { items } = await dataIn<RegionAvailabilityBody>(await under.ask(path));
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter(({ logo_url: logo }) => logo)).toEqual([]);
    expect((await under.ask('/api/streaming/coming-soon/movie?providers=Netflix')).status).toBe(200);
  });
});

describe('the providers of a region', () => {
  it.each(['US', 'GB'])('come in the order that its people expect: %s', async (region) => {
    const body = await list(`?region=${region}`);
    expect(body).toMatchObject({ region, stale: false, degraded: false });
    expect(body.providers.length).toBeGreaterThan(30);
    const places = await placesAtTmdb(region);
    const expected = body.providers.map(({ ids }) =>
      Math.min(...(ids['tmdb'] ?? []).map((id) => places.get(id) ?? Infinity)),
    );
    expect(body.providers.map(({ display_priority: place }) => place ?? Infinity)).toEqual(expected);
    expect(expected).toEqual(expected.toSorted((a, b) => a - b));
    expect(body.providers.every(({ regions }) => regions.includes(region))).toBe(true);
  });

  it('are others in another region', async () => {
    const [us, gb] = [await list(), await list('?region=uk')];
    expect([us.region, gb.region]).toEqual(['US', 'GB']);
    expect([find(us, 'bbc-iplayer'), find(gb, 'hulu')]).toEqual([undefined, undefined]);
    expect([find(gb, 'bbc-iplayer')?.name, find(us, 'hulu')?.name]).toEqual(['BBC iPlayer', 'Hulu']);
  });

  it('are each service once, whatever numbers and names the upstreams have for it', async () => {
    const { providers } = await list();
    const numbers = providers.flatMap(({ ids: known }) =>
      Object.entries(known).flatMap(([upstream, own]) => own.map((number) => `${upstream}:${number}`)),
    );
    for (const keys of [
      providers.map(({ id }) => id),
      providers.map(({ name }) => name.toLowerCase()),
      numbers,
    ]) {
      expect(keys).toEqual([...new Set(keys)]);
    }
    expect(providers.find(({ id }) => id === 'netflix')).toMatchObject({
      name: 'Netflix',
      media_types: ['movie', 'tv'],
      ids: { tmdb: expect.arrayContaining(['8', '175']), watchmode: expect.arrayContaining(['203']) },
    });
  });

  it('have trimmed names, known words for what they do, and say how they were recognised', async () => {
    for (const provider of (await list()).providers) {
      expect(provider.name).toBe(provider.name.trim().replace(/\s+/g, ' '));
      expect(provider.id).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}-]*$/u);
      expect(['id', 'name', 'own']).toContain(provider.matched_by);
      expect(provider.service_types.join()).toMatch(/^((subscription|free|ads|rent|buy),?)*$/);
    }
  });

  it('of films or of shows are those that have such titles, or may have them', async () => {
    const [both, film, show] = [await list(), await list('?media_type=movie'), await list('?media_type=tv')];
    for (const [body, kind] of [
      [film, 'movie'],
      [show, 'tv'],
    ] as const) {
      expect(body.providers).toEqual(
        both.providers.filter(({ media_types: types }) => types.length === 0 || types.includes(kind)),
      );
      expect(body.providers.length).toBeLessThan(both.providers.length);
    }
  });
});

it('a logo is a picture at this API', async () => {
  const [logo = ''] = (await list()).providers.flatMap(({ logo_url: url }) => url ?? []);
  expect(logo).toMatch(/^\/api\/streaming\/images\/w92\/[A-Za-z0-9]+\.(jpg|png|webp)$/);
  const answer = await under.ask(logo);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100);
});

it('the directories are asked for once for all regions and both kinds, and 304 tells that none has changed', async () => {
  await list();
  under.sandbox.resetCounts();
  for (const region of ['DE', 'FR', 'JP']) await list(`?region=${region}`);
  const etag = (await under.ask(PROVIDERS)).headers.get('etag') ?? '';
  const headers = { 'x-api-key': API_KEY, 'if-none-match': etag };
  expect((await under.ask(PROVIDERS, { headers })).status).toBe(304);
  expect(timesAsked(under.sandbox, 'tmdb', /\/watch\/providers\/(movie|tv)/)).toEqual({});
  expect(timesAsked(under.sandbox, 'watchmode', /./)).toEqual({});
});

it.each(['br', 'gzip', 'identity'])(
  'goes out as %s to whoever takes that, always the same list',
  async (taken) => {
    const plain = await (await under.ask(PROVIDERS, { headers: { 'x-api-key': API_KEY } })).text();
    const answer = await under.ask(PROVIDERS, {
      headers: { 'x-api-key': API_KEY, 'accept-encoding': taken },
    });
    expect(answer.headers.get('content-encoding') ?? 'identity').toBe(taken);
    expect(answer.headers.get('vary')).toContain('accept-encoding');
    const sent = Number(answer.headers.get('content-length'));
    expect(sent < plain.length / 3).toBe(taken !== 'identity');
    expect(await answer.text()).toBe(plain);
  },
);
