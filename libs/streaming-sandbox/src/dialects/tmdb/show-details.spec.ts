import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox.js';
import { startSandbox } from '../../start-sandbox.js';

const KEY = `api_key=${'0'.repeat(32)}`;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: '2026-11-01', seed: 'shows' });
});
afterAll(() => sandbox.close());

interface Episode {
  readonly air_date: string;
  readonly season_number: number;
  readonly episode_number: number;
}
interface Show {
  readonly id: number;
  readonly seasons: readonly { air_date: string | null; episode_count: number; season_number: number }[];
  readonly number_of_seasons: number;
  readonly number_of_episodes: number;
  readonly last_episode_to_air: Episode | null;
  readonly next_episode_to_air: Episode | null;
  readonly networks: readonly { name: string; logo_path: string | null }[];
  readonly status: string;
}

const read = async <T>(path: string) =>
  (await (await fetch(`${sandbox.urls.tmdb}${path}${path.includes('?') ? '&' : '?'}${KEY}`)).json()) as T;
const airing = async () => {
  const { results } = await read<{ results: readonly { id: number }[] }>(
    '/discover/tv?air_date.gte=2026-11-02&air_date.lte=2026-11-20',
  );
  return Promise.all(results.map(({ id }) => read<Show>(`/tv/${id}`)));
};

describe('TMDB details of a show', () => {
  it('say which episode was last and which is next', async () => {
    const shows = await airing();
    expect(shows.length).toBeGreaterThan(3);
    for (const { last_episode_to_air: last, next_episode_to_air: next, status } of shows) {
      expect(next?.air_date.localeCompare('2026-11-01')).toBe(1);
      if (last) expect(last.air_date.localeCompare('2026-11-01')).not.toBe(1);
      expect(status).toBe(last ? 'Returning Series' : 'In Production');
    }
  });

  it('list the season of the next episode', async () => {
    for (const { seasons, next_episode_to_air: next, ...show } of await airing()) {
      const season = seasons.find(({ season_number: number }) => number === next?.season_number);
      expect(season?.episode_count).toBeGreaterThanOrEqual(next?.episode_number ?? NaN);
      if (next?.episode_number === 1) expect(season?.air_date).toBe(next.air_date);
      expect(show.number_of_episodes).toBe(seasons.reduce((sum, each) => sum + each.episode_count, 0));
      expect(show.number_of_seasons).toBe(seasons.filter((each) => each.season_number > 0).length);
    }
  });

  it('name a service or a broadcaster as network, with a logo that can be had', async () => {
    const { results } = await read<{ results: readonly { id: number }[] }>('/discover/tv');
    const shows = await Promise.all(results.map(({ id }) => read<Show>(`/tv/${id}`)));
    const networks = shows.flatMap((show) => show.networks);
    const logo = networks.find(({ logo_path: path }) => path !== null)?.logo_path ?? '';
    expect(networks.some(({ logo_path: path }) => path === null)).toBe(true);
    expect((await fetch(`${sandbox.urls.tmdbImages}/w92${logo}`)).status).toBe(200);
  });

  it('move with the clock: what was next becomes the last', async () => {
    const [show] = await airing();
    const next = show?.next_episode_to_air;
    if (!show || !next) throw new Error('nothing is on');
    sandbox.clock.set(`${next.air_date}T12:00:00Z`);
    expect((await read<Show>(`/tv/${show.id}`)).last_episode_to_air).toMatchObject(next);
    sandbox.clock.set('2026-11-01');
  });
});

describe('TMDB search of one kind', () => {
  interface Page {
    readonly results: readonly Readonly<Record<string, unknown>>[];
    readonly total_results: number;
  }

  it.each([
    ['movie', 'title', 'release_date'],
    ['tv', 'name', 'first_air_date'],
  ])('finds only %s, in rows that do not say so', async (kind, name, date) => {
    const { results } = await read<Page>(`/search/${kind}?query=harbour`);
    expect(results.length).toBeGreaterThan(3);
    for (const row of results) {
      expect(String(row[name]).toLowerCase()).toContain('harbour');
      expect(row).not.toHaveProperty('media_type');
    }
    expect(results.some((row) => date in row)).toBe(true);
  });

  it('narrows by year, and needs a query', async () => {
    const all = await read<Page>('/search/movie?query=the');
    const some = await read<Page>('/search/movie?query=the&primary_release_year=1999');
    expect(some.total_results).toBeGreaterThan(0);
    expect(some.total_results).toBeLessThan(all.total_results);
    for (const row of some.results) expect(row.release_date).toMatch(/^1999/);
    expect(Object.keys(await read<object>('/search/tv'))).toEqual(['errors']);
  });
});
