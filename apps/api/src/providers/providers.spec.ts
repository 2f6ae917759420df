import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';
import { dataIn } from '../testing/data-in.js';
import { problemIn } from '../testing/trending-body.js';
import type { ProviderBody, ProvidersBody } from './providers.response.js';

const PROVIDERS = '/api/streaming/providers';

let under: ApiUnderTest;
beforeAll(async () => {
  under = await startApiUnderTest();
}, 60_000);
afterAll(() => under.close(), 60_000);

const list = async (query = ''): Promise<ProvidersBody> => dataIn(await under.ask(PROVIDERS + query));
const find = ({ providers }: ProvidersBody, id: string): ProviderBody | undefined =>
  providers.find((provider) => provider.id === id);

describe('the providers of a region', () => {
  it('come in the order that its people expect', async () => {
    const body = await list();
    expect(body).toMatchObject({ region: 'US', stale: false, degraded: false });
    const places = body.providers.map(({ display_priority: place }) => place ?? Infinity);
    expect(places.length).toBeGreaterThan(50);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(body.providers.slice(0, 6).map(({ name }) => name)).toContain('Netflix');
    expect(body.providers.every(({ regions }) => regions.includes('US'))).toBe(true);
  });

  it('are others, in another order, in another region', async () => {
    const [us, gb] = [await list(), await list('?region=uk')];
    expect(gb.region).toBe('GB');
    expect(find(us, 'bbc-iplayer')).toBeUndefined();
    expect(find(gb, 'bbc-iplayer')?.regions).toContain('GB');
    expect(find(us, 'hulu')).toBeDefined();
    expect(find(gb, 'hulu')).toBeUndefined();
  });

  it('are each service once, whatever numbers the upstreams have for it', async () => {
    const { providers } = await list();
    const ids = providers.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    const names = providers.map(({ name }) => name.toLowerCase());
    expect(names).toEqual([...new Set(names)]);
    expect(providers.find(({ id }) => id === 'netflix')).toMatchObject({
      name: 'Netflix',
      display_priority: 0,
    });
    expect(find(await list(), 'netflix')?.ids).toMatchObject({
      tmdb: expect.arrayContaining(['8', '175']),
      watchmode: expect.arrayContaining(['203']),
    });
    const numbers = providers.flatMap(({ ids: known }) =>
      Object.entries(known).flatMap(([upstream, own]) => own.map((number) => `${upstream}:${number}`)),
    );
    expect(numbers).toEqual([...new Set(numbers)]);
  });

  it('have trimmed names, known words for what they do, and say how they were recognised', async () => {
    for (const provider of (await list()).providers) {
      expect(provider.name).toBe(provider.name.trim());
      expect(provider.name).not.toBe('');
      expect(provider.name).not.toMatch(/\s{2}/);
      expect(provider.id).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}-]*$/u);
      expect(['id', 'name', 'own']).toContain(provider.matched_by);
      expect(provider.service_types.every((type) => /^(subscription|free|ads|rent|buy)$/.test(type))).toBe(
        true,
      );
      expect(provider.regions).toEqual(provider.regions.toSorted());
    }
  });

  it('of films or of shows are those that have such titles, or may have them', async () => {
    const [both, film, show] = [await list(), await list('?media_type=movie'), await list('?media_type=tv')];
    const ids = ({ providers }: ProvidersBody) => new Set(providers.map(({ id }) => id));
    expect(
      film.providers.every(({ media_types: types }) => types.length === 0 || types.includes('movie')),
    ).toBe(true);
    expect(show.providers.every(({ media_types: types }) => types.length === 0 || types.includes('tv'))).toBe(
      true,
    );
    expect(new Set([...ids(film), ...ids(show)])).toEqual(ids(both));
  });

  it('show more of what they do once offers were seen', async () => {
    await (await under.ask('/api/streaming/availability/603')).arrayBuffer();
    const typed = (await list()).providers.filter(({ service_types: types }) => types.length > 0);
    expect(typed.length).toBeGreaterThan(10);
    expect(find(await list(), 'apple-tv-store')?.service_types).toEqual(
      expect.arrayContaining(['rent', 'buy']),
    );
  });
});

describe('a logo', () => {
  it('is a picture at this API', async () => {
    const logos = (await list()).providers.flatMap(({ logo_url: url }) => url ?? []).slice(0, 3);
    expect(logos).toHaveLength(3);
    for (const logo of logos) {
      expect(logo).toMatch(/^\/api\/streaming\/images\/w92\/[A-Za-z0-9]+\.(jpg|png|webp)$/);
      const answer = await under.ask(logo);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100);
    }
  });
});

describe('the directories', () => {
  it('are asked for once for all regions, and Watchmode for one credit', async () => {
    for (const region of ['US', 'GB', 'DE', 'FR', 'JP']) await list(`?region=${region}`);
    const { tmdb, watchmode } = under.sandbox.counts();
    const calls = (paths: Readonly<Record<string, number>>, path: RegExp) =>
      Object.entries(paths).flatMap(([asked, count]) => (path.test(asked) ? [count] : []));
    expect(calls(tmdb.paths, /\/3\/watch\/providers\/(movie|tv)/)).toEqual([1, 1]);
    expect(calls(watchmode.paths, /\/v1\/sources\//)).toEqual([1]);
  });

  it('are told to have not changed by 304', async () => {
    const answer = await under.ask(PROVIDERS);
    await answer.arrayBuffer();
    const etag = answer.headers.get('etag') ?? '';
    const headers = { 'x-api-key': under.api.runtime.apiKey.value, 'if-none-match': etag };
    expect((await under.ask(PROVIDERS, { headers })).status).toBe(304);
  });

  it('that nobody can give are a 503, while titles are still told of, without logos', async () => {
    const cold = await startApiUnderTest();
    cold.sandbox.faults.set({
      upstream: 'tmdb',
      endpoint: '/3/watch/providers/*',
      kind: 'status',
      status: 503,
    });
    cold.sandbox.faults.set({ upstream: 'watchmode', kind: 'status', status: 503 });
    const answer = await cold.ask(PROVIDERS);
    expect(answer.status).toBe(503);
    expect((await problemIn(answer)).detail).toMatch(/tmdb/i);
    const title = await dataIn<{ readonly items: readonly unknown[] }>(
      await cold.ask('/api/streaming/availability/603'),
    );
    expect(title.items.length).toBeGreaterThan(0);
    expect(title.items[0]).toMatchObject({ service_name: 'Netflix' });
    expect((await cold.ask('/api/streaming/trending/movie?providers=Netflix')).status).toBe(200);
    await cold.close();
  }, 60_000);
});
