import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SearchBody } from '../search/search.response.js';
import { startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';
import { dataIn } from '../testing/data-in.js';
import type { TrendingBody } from '../trending/trending.response.js';
import type { ProvidersBody } from './providers.response.js';

let under: ApiUnderTest;
beforeAll(async () => {
  under = await startApiUnderTest();
}, 60_000);
afterAll(() => under.close(), 60_000);

const data = async <Data>(path: string): Promise<Data> => dataIn(await under.ask(`/api/streaming${path}`));

describe('which service is meant', () => {
  it('is known by its numbers where they stand in our table, else by its name: each answer says so', async () => {
    const { providers } = await data<ProvidersBody>('/providers?region=US');
    const by = (match: string) => providers.filter(({ matched_by: how }) => how === match);
    expect(by('id').length + by('name').length).toBe(providers.length);
    expect(by('name').length).toBeGreaterThan(0);
    for (const { ids, ids_by_name: byName } of by('name')) {
      const named = Object.keys(ids).filter((upstream) =>
        ids[upstream]?.every((id) => byName[upstream]?.includes(id)),
      );
      expect(named).not.toEqual([]);
    }
    const netflix = providers.find(({ id }) => id === 'netflix');
    expect(netflix).toMatchObject({ matched_by: 'id', ids: { tmdb: expect.arrayContaining(['8']) } });
  });

  it('is told with a list that was narrowed to it, in the words of the directory', async () => {
    const { providers } = await data<ProvidersBody>('/providers?region=US');
    const unknown = providers.find(({ matched_by: how }) => how === 'name');
    const wanted = `providers=${encodeURIComponent(unknown?.id ?? '')},8`;
    const trending = await data<TrendingBody>(`/trending/movie?limit=1&${wanted}`);
    const found = await data<SearchBody>(`/search?q=matrix&${wanted}`);
    for (const { wanted_services: services } of [trending, found]) {
      expect(services).toEqual([
        { service_id: unknown?.id, service_name: unknown?.name, matched_by: 'name' },
        { service_id: 'netflix', service_name: 'Netflix', matched_by: 'id' },
      ]);
    }
    for (const { availability } of found.results)
      for (const { matched_by: how } of availability.services) expect(['id', 'name']).toContain(how);
  });

  it('and what it hands out: Netflix nothing for free, in any of its tiers', async () => {
    for (const region of ['US', 'GB', 'DE']) {
      const { providers } = await data<ProvidersBody>(`/providers?region=${region}`);
      expect(providers.find(({ id }) => id === 'netflix')?.service_types).toEqual(['subscription']);
    }
  });
});
