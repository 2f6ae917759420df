import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';
import { dataIn } from '../testing/data-in.js';
import type { ComingSoonBody } from './coming-soon.response.js';

const SHOWS = '/api/streaming/coming-soon/tv?limit=500';
const FILMS = '/api/streaming/coming-soon/movie?limit=500';

let under: ApiUnderTest;
beforeAll(async () => {
  under = await startApiUnderTest();
}, 60_000);
afterAll(() => under.close(), 60_000);

const list = async (path: string): Promise<ComingSoonBody> => dataIn(await under.ask(path));

describe('what arrives', () => {
  it.each([SHOWS, FILMS, `${SHOWS}&region=GB`])(
    'is listed once a season, each service with its own day: %s',
    async (path) => {
      const { releases, total } = await list(path);
      expect(releases.length).toBeGreaterThan(5);
      expect(total).toBe(releases.length);
      const names = releases.map((release) => `${release.tmdb_id} ${release.season_number}`);
      expect(new Set(names).size).toBe(names.length);
      const days = releases.map((release) => release.release_date);
      expect(days).toEqual(days.toSorted());
      for (const { release_date: day, services, ...release } of releases) {
        expect(services.map(({ service_id: id }) => id)).toEqual(release.service_ids);
        expect(services.map(({ service_name: name }) => name)).toEqual(release.streaming_services);
        expect(services.every(({ release_date: there }) => there >= day)).toBe(true);
      }
    },
  );

  it('says of each service whether numbers or a name alone made it known', async () => {
    const services = (await list(SHOWS)).releases.flatMap((release) => release.services);
    expect(new Set(services.map(({ matched_by: by }) => by))).toEqual(new Set(['id', 'name']));
  });

  it('is narrowed to services, which the answer names as they were understood', async () => {
    const { releases, wanted_services: wanted } = await list(`${FILMS}&providers=8,prime%20video`);
    expect(wanted).toMatchObject([
      { service_id: 'netflix', service_name: 'Netflix', matched_by: 'id' },
      { service_id: 'prime-video', service_name: 'Amazon Prime Video', matched_by: 'id' },
    ]);
    expect(releases.length).toBeGreaterThan(0);
    expect(await list(FILMS)).not.toHaveProperty('wanted_services');
  });

  it('tells the later days of what has arrived somewhere before the first day that is asked for', async () => {
    const daysOf = ({ releases }: ComingSoonBody) =>
      releases.flatMap(({ tmdb_id: id, services }) =>
        services.map(({ service_id: at, release_date: day }) => ({ id, at, day })),
      );
    const all = daysOf(await list(FILMS));
    for (const from of new Set(all.map(({ day }) => day))) {
      const later = all.filter(({ day }) => day >= from);
      expect(daysOf(await list(`${FILMS}&from=${from}`))).toEqual(expect.arrayContaining(later));
    }
  });

  it('of shows is asked of TMDB once for all regions', async () => {
    for (const region of ['US', 'DE', 'FR', 'JP']) await list(`${SHOWS}&region=${region}`);
    const { paths } = under.sandbox.counts().tmdb;
    const asked = Object.entries(paths).filter(([path]) => path.startsWith('GET /3/discover/tv'));
    const pages = asked.reduce((sum, [, count]) => sum + count, 0);
    expect(pages).toBeGreaterThan(0);
    // At most three pages of one list.
    expect(pages).toBeLessThanOrEqual(3);
  });
});
