import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox.js';
import { startSandbox } from '../../start-sandbox.js';

const KEY = `api_key=${'0'.repeat(32)}`;
const [FROM, TO] = ['2026-11-01', '2027-01-30'];

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: FROM, seed: 'discover' });
});
afterAll(() => sandbox.close());

interface Row {
  readonly id: number;
  readonly name?: string;
  readonly release_date?: string;
  readonly first_air_date?: string;
  readonly popularity: number;
}
interface Page {
  readonly results: readonly Row[];
  readonly total_results: number;
  readonly total_pages: number;
}
interface Release {
  readonly type: number;
  readonly note: string;
  readonly release_date: string;
  readonly certification: string;
}
interface Releases {
  readonly results: readonly { readonly iso_3166_1: string; readonly release_dates: readonly Release[] }[];
}
type Watch = Readonly<Record<string, Readonly<Record<string, readonly { readonly provider_id: number }[]>>>>;

const get = (path: string) => fetch(`${sandbox.urls.tmdb}${path}${path.includes('?') ? '&' : '?'}${KEY}`);
const read = async <T>(path: string) => (await (await get(path)).json()) as T;
const discover = (query: string) => read<Page>(`/discover/${query}`);
const releases = (id: number) => read<Releases>(`/movie/${id}/release_dates`);
const rowsIn = async (id: number, region: string) =>
  (await releases(id)).results.find((each) => each.iso_3166_1 === region)?.release_dates ?? [];

const DIGITAL_US = `movie?region=US&with_release_type=4&release_date.gte=${FROM}&release_date.lte=${TO}`;

describe('TMDB discover of films', () => {
  it('finds the digital releases of a region, with the date there', async () => {
    const { results, total_results: total } = await discover(DIGITAL_US);
    expect(total).toBeGreaterThanOrEqual(10);
    for (const { id, release_date: date = '' } of results) {
      expect(date >= FROM && date <= TO).toBe(true);
      const digital = (await rowsIn(id, 'US')).filter(({ type }) => type === 4);
      expect(digital.map((row) => row.release_date.slice(0, 10))).toContain(date);
    }
  });

  it('knows other films in another region, and more in all of them', async () => {
    const ids = async (query: string) => (await discover(query)).results.map(({ id }) => id);
    const everywhere = await discover(DIGITAL_US.replace('region=US&', ''));
    expect(await ids(DIGITAL_US.replace('US', 'DE'))).not.toEqual(await ids(DIGITAL_US));
    expect(everywhere.total_results).toBeGreaterThan((await discover(DIGITAL_US)).total_results);
  });

  it('takes one of several release types, and ignores what it does not know', async () => {
    const { total_results: digital } = await discover(DIGITAL_US);
    const { total_results: both } = await discover(DIGITAL_US.replace('type=4', 'type=4|3'));
    expect(both).toBeGreaterThan(digital);
    expect(await discover('movie?with_watch_provider=8&invented=1')).toEqual(await discover('movie'));
  });

  it('narrows by the first release worldwide', async () => {
    const { results } = await discover(
      'movie?primary_release_date.gte=2020-01-01&primary_release_date.lte=2020-12-31&sort_by=primary_release_date.asc',
    );
    const dates = results.map(({ release_date: date = '' }) => date);
    expect(dates.length).toBeGreaterThan(3);
    expect(dates.every((date) => date.startsWith('2020'))).toBe(true);
    expect(dates).toEqual([...dates].sort());
  });

  it('sorts by popularity unless told otherwise, and pages', async () => {
    const popularity = ({ results }: Page) => results.map((row) => row.popularity);
    const falling = popularity(await discover('movie'));
    expect(falling).toEqual([...falling].sort((a, b) => b - a));
    const rising = popularity(await discover('movie?sort_by=popularity.asc'));
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
    const second = await discover('movie?page=2');
    expect(second.results).toHaveLength(20);
    expect(second.results.map(({ id }) => id)).not.toContain((await discover('movie')).results[0]?.id);
    expect(second.total_pages).toBe(Math.ceil(second.total_results / 20));
    expect((await get('/discover/movie?page=501')).status).toBe(400);
  });

  it('refuses what is no date', async () => {
    const answer = await get('/discover/movie?release_date.gte=soon');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ success: false, status_code: 23 });
  });
});

describe('TMDB discover by provider', () => {
  const providers = async (kind: string, id: number) =>
    (await read<{ results: Watch }>(`/${kind}/${id}/watch/providers`)).results.US ?? {};
  const has = (entry: Watch[string], provider: number, ways = Object.keys(entry)) =>
    ways.some((way) => Array.isArray(entry[way]) && entry[way].some((row) => row.provider_id === provider));

  it.each(['movie', 'tv'])('finds what one has in a region: %s', async (kind) => {
    const { results, total_results: total } = await discover(
      `${kind}?watch_region=US&with_watch_providers=8`,
    );
    expect(total).toBeGreaterThan(10);
    expect(total).toBeLessThan((await discover(kind)).total_results);
    for (const { id } of results.slice(0, 8)) expect(has(await providers(kind, id), 8)).toBe(true);
  });

  it('takes | for one of them and , for all of them', async () => {
    const count = async (list: string) =>
      (await discover(`movie?watch_region=US&with_watch_providers=${encodeURIComponent(list)}`))
        .total_results;
    const [netflix, hulu] = [await count('8'), await count('15')];
    const [either, both] = [await count('8|15'), await count('8,15')];
    expect(both).toBeGreaterThan(0);
    expect(either).toBe(netflix + hulu - both);
  });

  it('counts a provider only for the ways that are asked for', async () => {
    const query = 'movie?watch_region=US&with_watch_providers=2&with_watch_monetization_types=';
    expect((await discover(`${query}flatrate`)).total_results).toBe(0);
    const { results } = await discover(`${query}flatrate|rent`);
    expect(results.length).toBeGreaterThan(0);
    for (const { id } of results.slice(0, 5))
      expect(has(await providers('movie', id), 2, ['rent'])).toBe(true);
  });

  it('needs watch_region, and is ignored without it', async () => {
    expect(await discover('movie?with_watch_providers=8')).toEqual(await discover('movie'));
  });
});

describe('TMDB discover of shows', () => {
  it('finds those with an episode in a range', async () => {
    const { results, total_results: total } = await discover(
      `tv?air_date.gte=${FROM}&air_date.lte=2026-11-30`,
    );
    expect(total).toBeGreaterThan(5);
    for (const { id } of results.slice(0, 5)) {
      const show = await read<{
        next_episode_to_air: { air_date: string } | null;
        last_episode_to_air: { air_date: string } | null;
      }>(`/tv/${id}`);
      const days = [show.last_episode_to_air?.air_date, show.next_episode_to_air?.air_date];
      expect(days.some((day = '') => day >= FROM && day <= '2026-11-30')).toBe(true);
    }
  });

  it('finds those that begin in a range', async () => {
    const { results } = await discover('tv?first_air_date.gte=2027-01-01&first_air_date.lte=2027-12-31');
    expect(results.length).toBeGreaterThan(0);
    expect(results.every((row) => row.first_air_date?.startsWith('2027'))).toBe(true);
  });

  it('finds those of a network', async () => {
    const show = await read<{ networks: readonly { id: number }[] }>('/tv/1396');
    const { results } = await discover(`tv?with_networks=${show.networks[0]?.id ?? 0}&page=1`);
    expect(results.length).toBeGreaterThan(0);
    for (const { id } of results.slice(0, 3))
      expect((await read<typeof show>(`/tv/${id}`)).networks).toEqual(show.networks);
  });
});

describe('TMDB releases of a film', () => {
  it('are calendar dates at midnight UTC, of all kinds, some with a note', async () => {
    const { results } = await releases(603);
    expect(results.length).toBeGreaterThan(30);
    const rows = results.flatMap((each) => each.release_dates);
    expect(rows.every((row) => /^\d{4}-\d\d-\d\dT00:00:00\.000Z$/.test(row.release_date))).toBe(true);
    for (const type of [3, 4, 5]) expect(rows.map((row) => row.type)).toContain(type);
    expect(rows.some(({ certification }) => certification === '')).toBe(true);
    expect((await get('/movie/899999/release_dates')).status).toBe(404);
  });

  it('hold several digital ones of one region: the shops’, and those of services', async () => {
    const { results } = await discover(DIGITAL_US);
    const several = [];
    for (const { id } of results) {
      const digital = (await rowsIn(id, 'US')).filter(({ type }) => type === 4);
      if (digital.length > 1) several.push(digital.map(({ note }) => note));
    }
    expect(several.length).toBeGreaterThan(0);
    expect(several.flat().some((note) => note !== '' && note !== 'VOD')).toBe(true);
  });

  it('can be appended without an id, and are unknown for a film without a date', async () => {
    const details = await read<{ release_dates: object }>('/movie/603?append_to_response=release_dates');
    expect(details.release_dates).toEqual({ results: (await releases(603)).results });
  });

  it('of the coming weeks show first releases that lie before the window, as upstream does', async () => {
    const upcoming = await read<Page & { dates: { minimum: string; maximum: string } }>('/movie/upcoming');
    expect(upcoming.dates).toEqual({ minimum: '2026-11-08', maximum: '2026-11-29' });
    const dates = upcoming.results.map(({ release_date: date = '' }) => date);
    expect(dates.length).toBeGreaterThan(3);
    expect(dates.filter((date) => date < upcoming.dates.minimum).length).toBeGreaterThan(dates.length / 2);
    const american = await read<Page>('/movie/upcoming?region=US');
    expect(american.total_results).toBeLessThan(upcoming.total_results);
  });
});
