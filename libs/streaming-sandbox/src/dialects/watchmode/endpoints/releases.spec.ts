import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../../sandbox.js';
import { startSandbox } from '../../../start-sandbox.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: '2026-11-01T12:00:00Z', titles: 400 });
});
afterAll(() => sandbox.close());

type Json = Readonly<Record<string, unknown>>;
const read = async (path: string): Promise<Json> => {
  const answer = await fetch(sandbox.urls.watchmode + path, { headers: { 'x-api-key': 'key' } });
  return (await answer.json()) as Json;
};

describe('Watchmode releases', () => {
  interface Release extends Json {
    readonly id: number;
    readonly source_release_date: string;
  }
  const releases = async (query = '') => (await read(`/releases/${query}`)).releases as readonly Release[];
  const dates = (rows: readonly Release[]) => rows.map((row) => row.source_release_date);

  it('reach thirty days back and ahead, in order, without a word about a country', async () => {
    const rows = await releases('?limit=500');
    expect(rows.length).toBeGreaterThan(10);
    expect(dates(rows)).toEqual([...dates(rows)].sort());
    for (const row of rows) {
      expect(row.source_release_date >= '2026-10-02' && row.source_release_date <= '2026-12-01').toBe(true);
      expect([0, 1]).toContain(row.is_original);
      for (const absent of ['region', 'year']) expect(row).not.toHaveProperty(absent);
    }
    expect(new Set(rows.map(({ is_original: own }) => own))).toEqual(new Set([0, 1]));
  });

  it('hold old films, seasons of shows, and rows that cannot be joined with TMDB', async () => {
    const rows = await releases('?start_date=20250101&end_date=20270201&limit=500');
    expect(rows.some(({ season_number: season }) => Number(season) > 1)).toBe(true);
    const unjoined = rows.filter(({ tmdb_id: id }) => id === null);
    expect(unjoined.length).toBeGreaterThan(0);
    expect(unjoined.length).toBeLessThan(rows.length / 4);
    for (const row of unjoined) expect(row.tmdb_type).toBeNull();
    const films = rows.filter(({ type }) => type === 'movie').slice(0, 25);
    const years = await Promise.all(
      films.map(async ({ id }) => Number((await read(`/title/${id}/details/`)).year)),
    );
    expect(years.some((year) => year < 2020)).toBe(true);
  });

  it('begin and end to the second, at midnight of the day of the release', async () => {
    const all = dates(await releases('?limit=500'));
    const day = all[Math.floor(all.length / 2)] ?? '';
    const plain = day.replaceAll('-', '');
    const count = all.filter((each) => each === day).length;
    expect(await releases(`?start_date=${plain}&end_date=${plain}`)).toHaveLength(count);
    expect(await releases(`?start_date=${plain}000000&end_date=${plain}000000`)).toHaveLength(count);
    expect(await releases(`?start_date=${plain}000001&end_date=${plain}235959`)).toEqual([]);
  });

  it('count their days in Pacific time', async () => {
    const first = async (now: string) => {
      sandbox.clock.set(now);
      return (await releases()).length;
    };
    const before = await first('2026-11-15T07:59:00Z');
    const after = await first('2026-11-15T08:01:00Z');
    sandbox.clock.set('2026-11-01T12:00:00Z');
    expect(await releases('?start_date=20261015&end_date=20261214')).toHaveLength(before);
    expect(await releases('?start_date=20261016&end_date=20261215')).toHaveLength(after);
  });

  it('are no more than the limit', async () => {
    expect(await releases('?limit=2')).toHaveLength(2);
  });
});
