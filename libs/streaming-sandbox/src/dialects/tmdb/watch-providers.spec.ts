import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import jpeg from 'jpeg-js';
import type { Sandbox } from '../../sandbox.js';
import { startSandbox } from '../../start-sandbox.js';

const KEY = `api_key=${'0'.repeat(32)}`;
const WAYS = ['flatrate', 'free', 'ads', 'rent', 'buy'];

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: '2026-11-01', seed: 'where' });
});
afterAll(() => sandbox.close());

interface ProviderRow {
  readonly provider_id: number;
  readonly provider_name: string;
  readonly logo_path: string;
  readonly display_priority: number;
}
type RegionEntry = Readonly<Record<string, readonly ProviderRow[]>>;
type Regions = Readonly<Record<string, RegionEntry>>;
interface DirectoryRow extends ProviderRow {
  readonly display_priorities: Readonly<Record<string, number>>;
}

const get = (path: string, from = sandbox) =>
  fetch(`${from.urls.tmdb}${path}${path.includes('?') ? '&' : '?'}${KEY}`);
const results = async <T>(path: string, from = sandbox) =>
  ((await (await get(path, from)).json()) as { results: T }).results;
const where = (title: string) => results<Regions>(`/${title}/watch/providers`);
const directory = (path: string) => results<readonly DirectoryRow[]>(`/watch/providers/${path}`);
const rowsOf = (entry: RegionEntry = {}) => WAYS.flatMap((way) => entry[way] ?? []);

describe('TMDB watch/providers of a title', () => {
  it('hold most regions of a famous film at once, whatever region is asked for', async () => {
    const film = await where('movie/550');
    expect(Object.keys(film).length).toBeGreaterThanOrEqual(60);
    expect(await results<Regions>('/movie/550/watch/providers?watch_region=US')).toEqual(film);
  });

  it('list providers by their priority in the region, each once for each way', async () => {
    const { US } = await where('movie/550');
    const names = new Map((await directory('movie')).map((row) => [row.provider_id, row]));
    for (const way of WAYS.filter((each) => US && each in US)) {
      const rows = US?.[way] ?? [];
      const ids = rows.map(({ provider_id: id }) => id);
      const priorities = rows.map(({ display_priority: priority }) => priority);
      expect(new Set(ids).size).toBe(ids.length);
      expect(priorities).toEqual([...priorities].sort((a, b) => a - b));
      expect(priorities).toEqual(ids.map((id) => names.get(id)?.display_priorities.US));
    }
    expect(Object.keys(rowsOf(US)[0] ?? {}).sort()).toEqual(
      ['logo_path', 'provider_id', 'provider_name', 'display_priority'].sort(),
    );
  });

  it('leave a way without providers out, and some regions with nothing but a page of TMDB', async () => {
    const all = await Promise.all([11, 12, 13, 105, 550, 603].map((id) => where(`movie/${id}`)));
    const entries = all.flatMap((film) => Object.entries(film));
    for (const [region, entry] of entries) {
      expect(entry.link).toMatch(
        new RegExp(`^https://www\\.themoviedb\\.org/movie/\\d+-[a-z0-9-]+/watch\\?locale=${region}$`),
      );
      expect(WAYS.filter((way) => entry[way]?.length === 0)).toEqual([]);
    }
    expect(entries.some(([, entry]) => Object.keys(entry).length === 1)).toBe(true);
    expect(entries.some(([, entry]) => 'flatrate' in entry && !('ads' in entry))).toBe(true);
  });

  it('are empty for a title that nobody has, and 404 for one that nobody knows', async () => {
    const found = await Promise.all(Array.from({ length: 40 }, (_, i) => where(`tv/${900_001 + i}`)));
    expect(found).toContainEqual({});
    expect(found.some((regions) => Object.keys(regions).length > 0)).toBe(true);
    expect((await get('/movie/899999/watch/providers')).status).toBe(404);
    expect((await get('/movie/x/watch/providers')).status).toBe(404);
  });

  it.each([105, 286_217])('are those of the film or of the show of number %i', async (id) => {
    const [film, show] = [await where(`movie/${id}`), await where(`tv/${id}`)];
    expect(Object.keys(film).length).toBeGreaterThan(5);
    expect(Object.keys(show).length).toBeGreaterThan(5);
    expect(film).not.toEqual(show);
    for (const entry of Object.values(show)) expect(entry.link).toMatch('/tv/');
  });

  it('can be appended to details, under their path and without an id', async () => {
    const details = (await (await get('/tv/105?append_to_response=watch/providers')).json()) as Record<
      string,
      unknown
    >;
    expect(details['watch/providers']).toEqual({ results: await where('tv/105') });
    expect(details).not.toHaveProperty('release_dates');
  });

  it('are the same under the same seed, others under another, and change with the days', async () => {
    const path = '/movie/76600/watch/providers';
    const options = { now: '2026-11-01', seed: 'where' };
    const [twin, other] = [
      await startSandbox(options),
      await startSandbox({ ...options, seed: 'elsewhere' }),
    ];
    const here = await (await get(path)).text();
    expect(await (await get(path, twin)).text()).toBe(here);
    expect(await results(path, other)).not.toEqual(await results(path));
    twin.clock.set('2022-12-20');
    expect(await results<Regions>(path, twin)).toEqual({});
    await Promise.all([twin.close(), other.close()]);
  });
});

describe('TMDB directory of providers', () => {
  it('has each kind’s own providers, with their place in every region', async () => {
    const [films, shows] = [await directory('movie'), await directory('tv')];
    expect([films.length, shows.length]).toEqual([530, 479]);
    expect(films.find(({ provider_id: id }) => id === 8)).toMatchObject({
      provider_name: 'Netflix',
      display_priorities: { US: 0, FI: 1 },
    });
    expect(films.some(({ display_priority: priority }) => priority > 200)).toBe(true);
  });

  it('keeps blanks at the ends of names, and lists services under two numbers', async () => {
    const rows = await directory('movie');
    const named = (name: string) => rows.filter((row) => row.provider_name === name).length;
    expect([named('Mitele '), named('Amazon Prime Video'), named('BritBox')]).toEqual([1, 2, 2]);
  });

  it('is narrowed by watch_region', async () => {
    const british = await directory('tv?watch_region=GB');
    const british_ids = british.map(({ provider_id: id }) => id);
    expect(british_ids).toContain(38);
    expect(british_ids).not.toContain(15);
    expect(british.every((row) => 'GB' in row.display_priorities)).toBe(true);
  });

  it('lists the regions', async () => {
    const regions = await results<readonly object[]>('/watch/providers/regions');
    expect(regions).toHaveLength(120);
    expect(regions).toContainEqual({
      iso_3166_1: 'GB',
      english_name: 'United Kingdom',
      native_name: 'United Kingdom',
    });
    expect((await get('/watch/providers/book')).status).toBe(404);
  });

  it.each(['w45', 'w92', 'w154', 'w185', 'w300', 'w500', 'original'])('has logos at %s', async (size) => {
    const [row] = await directory('movie');
    const answer = await fetch(`${sandbox.urls.tmdbImages}/${size}${row?.logo_path ?? ''}`);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    const { width, height } = jpeg.decode(Buffer.from(await answer.arrayBuffer()));
    const pixels = size === 'original' ? 500 : Number(size.slice(1));
    expect([width, height]).toEqual([pixels, pixels]);
  });
});
