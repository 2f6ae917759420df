import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { titleKeyText, type IdMapping, type TitleKey } from '@radarr/streaming-core';
import {
  DatasetRepository,
  IdMappingRepository,
  openDatabase,
  type Database,
} from '@radarr/streaming-database';
import { testTemplate } from '@radarr/streaming-database/testing';
import { startSandbox, type FaultRequest, type Sandbox } from '@radarr/streaming-sandbox';
import { openTitleIdMap } from '@radarr/streaming-watchmode';
import { mappedTitles } from '../testing/mapped-titles.js';
import { IdMapSync, type OpenMap, type SyncProgress } from './id-map-sync.js';
import { downloaded } from './map-sources.js';
import { syncDetail } from './sync-detail.js';

const DAY_MS = 86_400_000;
const FILE = '/datasets/title_id_map.csv';

let sandbox: Sandbox;
let database: Database;
beforeEach(async () => {
  sandbox = await startSandbox({ titles: 300, now: '2026-05-01T12:00:00Z', watchmode: { badRows: 16 } });
  database = await openDatabase({ embedded: { thread: 'caller', templateFile: await testTemplate() } });
}, 60_000);
afterEach(async () => {
  await database.close();
  await sandbox.close();
}, 60_000);

const address = (): string => new URL(FILE, sandbox.urls.watchmode).href;
const syncOf = (open: OpenMap = downloaded(address())): IdMapSync =>
  new IdMapSync({
    mappings: new IdMappingRepository(database),
    datasets: new DatasetRepository(database.dataSource),
    open,
  });

/** As from a server that tells neither a tag nor a date, so that only the content can tell. */
const untagged: OpenMap = async ({ onBytes, signal }) => {
  const map = await openTitleIdMap({
    url: address(),
    ...(onBytes && { onBytes }),
    ...(signal && { signal }),
  });
  if (map === 'unchanged') throw new Error('The server was not asked whether it is.');
  return { batches: map.batches, report: () => map.report() };
};

const find = (titles: readonly TitleKey[]): Promise<ReadonlyMap<string, IdMapping>> =>
  new IdMappingRepository(database).find(titles);
const wholeMap = async (): Promise<unknown> =>
  database.dataSource.query(
    'SELECT tmdb_id, media_type, watchmode_id, imdb_id FROM streaming_id_mappings ORDER BY media_type, tmdb_id',
  );
const verifiedOf = async (): Promise<string[]> => {
  const rows = await database.dataSource.query<{ readonly at: Date }[]>(
    'SELECT DISTINCT last_verified AS at FROM streaming_id_mappings',
  );
  return rows.map(({ at }) => new Date(at).toISOString());
};
const downloads = (): number => sandbox.counts().watchmode.endpoints[`GET ${FILE}`] ?? 0;

describe('the first synchronisation', () => {
  it('takes over every title that has a number at TMDB, films and shows apart, and costs nothing', async () => {
    const result = await syncOf().sync();
    if (result.outcome === 'unchanged') throw new Error('There was no map before.');
    const { imported, report } = result;
    expect(imported).toMatchObject({ rows: report.mappings, changed: 0, confirmed: 0 });
    expect(imported.inserted + imported.duplicates).toBe(report.mappings);
    expect(report.rows).toBe(report.mappings + report.withoutTmdbId + report.bad);
    expect(report.rows).toBe(402 + 300 + 16);
    const titles = await mappedTitles(sandbox, 100);
    const found = await find(titles);
    expect([...found.keys()].toSorted()).toEqual(titles.map(titleKeyText).toSorted());
    const same = await find(
      [105, 286_217].flatMap((tmdbId) => [
        { mediaType: 'movie', tmdbId } as const,
        { mediaType: 'tv', tmdbId } as const,
      ]),
    );
    expect(new Set([...same.values()].map(({ watchmodeId }) => watchmodeId)).size).toBe(4);
    expect(sandbox.credits.spent()).toBe(0);
  }, 60_000);

  it('reports bad rows with their lines, and takes over the others', async () => {
    const result = await syncOf().sync();
    const detail = syncDetail(result);
    const lines = (await (await fetch(address())).text()).split('\n');
    expect(detail).toMatchObject({ outcome: 'imported', bad_rows: 16 });
    const told = 'bad_row_lines' in detail ? detail.bad_row_lines : [];
    expect(told).toHaveLength(16);
    for (const text of told) {
      const [, number, reason] = /^line (\d+): (The .+|It has .+)\.$/.exec(text) ?? [];
      expect([text, reason]).not.toContain(undefined);
      expect(lines[Number(number) - 1]).toMatch(/80000\d\d/);
    }
  }, 60_000);

  it('says how far it is, to the end, with the size of the file', async () => {
    const seen: SyncProgress[] = [];
    await syncOf().sync({ onProgress: (progress) => seen.push(progress) });
    expect(seen.map(({ phase }) => phase)).toContain('read');
    expect(seen.at(-1)?.phase).toBe('merge');
    const last = seen.at(-1);
    expect(last?.bytes).toBe(last?.totalBytes ?? last?.bytes);
    expect(seen.map(({ bytes }) => bytes)).toEqual(seen.map(({ bytes }) => bytes).toSorted((a, b) => a - b));
  }, 60_000);

  it('notes when Watchmode vouched for the map, not when we read it', async () => {
    const made = (await fetch(address())).headers.get('last-modified') ?? '';
    await syncOf().sync();
    expect(await verifiedOf()).toEqual([new Date(made).toISOString()]);
  }, 60_000);
});

describe('an unchanged map', () => {
  it('is told by its tag, and its rows are not sent', async () => {
    await syncOf().sync();
    const before = await wholeMap();
    expect(await syncOf().sync()).toEqual({ outcome: 'unchanged' });
    expect(sandbox.requests().at(-1)?.status).toBe(304);
    expect(await wholeMap()).toEqual(before);
    expect(syncDetail({ outcome: 'unchanged' })).toEqual({ outcome: 'unchanged' });
  }, 60_000);

  it('is told by its content when the server tells neither tag nor date', async () => {
    await syncOf(untagged).sync();
    expect(await syncOf(untagged).sync()).toEqual({ outcome: 'unchanged' });
    expect(downloads()).toBe(2);
    expect(sandbox.requests().map(({ status }) => status)).toEqual([200, 200]);
  }, 60_000);

  it('is taken over all the same when that is wanted', async () => {
    const first = await syncOf().sync();
    const second = await syncOf().sync({ force: true });
    if (first.outcome === 'unchanged' || second.outcome === 'unchanged')
      throw new Error('It was not taken over.');
    expect(second.imported).toMatchObject({ inserted: 0, changed: 0, confirmed: first.imported.inserted });
  }, 60_000);
});

describe('a map of another day', () => {
  it('is taken over, and its titles are confirmed with its date', async () => {
    await syncOf().sync();
    const [before] = await verifiedOf();
    sandbox.clock.advance(DAY_MS);
    expect((await syncOf().sync()).outcome).toBe('imported');
    const [after, ...more] = await verifiedOf();
    expect(more).toEqual([]);
    expect(Date.parse(after ?? '')).toBeGreaterThan(Date.parse(before ?? ''));
  }, 60_000);

  it.each<[string, Omit<FaultRequest, 'upstream' | 'endpoint'> & { kind: string }]>([
    ['breaks off', { kind: 'truncated' }],
    ['breaks off between two pieces', { kind: 'truncated', framing: 'chunked' } as never],
    ['is cut by a reset', { kind: 'reset', at: 'mid-body' } as never],
    ['is a web page', { kind: 'html' }],
    ['cannot be had', { kind: 'status', status: 500 } as never],
    ['is packed wrongly', { kind: 'gzip', corrupt: true } as never],
  ])(
    "that %s leaves yesterday's as it was, and the next one is taken over",
    async (_what, fault) => {
      await syncOf().sync();
      const before = [await wholeMap(), await verifiedOf()];
      sandbox.clock.advance(DAY_MS);
      sandbox.faults.set({ upstream: 'watchmode', endpoint: FILE, ...fault } as FaultRequest);
      await expect(syncOf().sync()).rejects.toMatchObject({ code: expect.stringMatching(/^UPSTREAM_/) });
      expect([await wholeMap(), await verifiedOf()]).toEqual(before);
      sandbox.faults.clear();
      expect((await syncOf().sync()).outcome).toBe('imported');
    },
    60_000,
  );

  it("that is given up half-way leaves yesterday's as it was", async () => {
    await syncOf().sync();
    const before = await wholeMap();
    sandbox.clock.advance(DAY_MS);
    const stopping = new AbortController();
    const reason = new Error('given up');
    const sync = syncOf().sync({ signal: stopping.signal, onProgress: () => stopping.abort(reason) });
    await expect(sync).rejects.toBe(reason);
    expect(await wholeMap()).toEqual(before);
    expect((await syncOf().sync()).outcome).toBe('imported');
  }, 60_000);
});
