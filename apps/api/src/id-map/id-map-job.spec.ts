import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TitleKey } from '@radarr/streaming-core';
import { DatasetRepository, IdMappingRepository } from '@radarr/streaming-database';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import type { ApiUnderTest } from '../testing/api-under-test.js';
import { creditsOf, jobOf } from '../testing/api-status.js';
import { mappedTitles } from '../testing/mapped-titles.js';
import { startQuietApi } from '../testing/quiet-api.js';
import { refresh } from '../testing/refresh.js';
import { twoDays } from '../testing/two-days.js';
import type { JobBody } from '../status/status.response.js';
import { IdMapSync } from './id-map-sync.js';
import { fromFile } from './map-sources.js';

const FILE = '/datasets/title_id_map.csv';
const TITLES = 1_500;
const BAD_ROWS = 16;
const YESTERDAYS_ROWS = 12;

let sandbox: Sandbox;
let under: ApiUnderTest;
/** Titles of which nobody has asked yet: those of yesterday's map, and those that are new in today's. */
let known: TitleKey[];
let added: TitleKey[];
beforeAll(async () => {
  sandbox = await startSandbox({ titles: TITLES, watchmode: { badRows: BAD_ROWS } });
  const variables = { CREDITS_PER_DAY: '100', CREDITS_TIME_ZONE: twoDays()[0] };
  under = await startQuietApi({ sandbox, variables });
  const csv = await (await fetch(new URL(FILE, sandbox.urls.watchmode))).text();
  const yesterday = csv
    .split('\n')
    .slice(0, 1 + YESTERDAYS_ROWS)
    .join('\n');
  await importYesterday(`${yesterday}\n`);
  const titles = await mappedTitles(sandbox, 2 * YESTERDAYS_ROWS);
  const count = yesterday.match(/,"\d+","(movie|tv)",/g)?.length ?? 0;
  [known, added] = [titles.slice(0, count), titles.slice(count)];
  // Offers are shown with their providers' logos, and that directory has a price of its own.
  await (await under.ask('/api/streaming/providers')).arrayBuffer();
});
afterAll(async () => {
  await under.close();
  await sandbox.close();
});

async function importYesterday(csv: string): Promise<void> {
  const { database, environment } = under.api.runtime;
  const file = join(environment.DATA_DIR, 'yesterday.csv');
  await writeFile(file, csv);
  const mappings = new IdMappingRepository(database);
  const datasets = new DatasetRepository(database.dataSource);
  await new IdMapSync({ mappings, datasets, open: fromFile(file) }).sync();
}

/** Runs the job, and tells what the status says of it. */
async function sync(): Promise<JobBody> {
  await refresh(under, ['id-map']);
  return jobOf(under, 'id-map');
}

/** What Watchmode takes for the next of some titles: one credit where the map has its number, else two. */
async function price(titles: TitleKey[]): Promise<number> {
  const title = titles.shift();
  if (!title) throw new Error('there are no more titles');
  const before = (await creditsOf(under)).day.spent;
  const path = `/api/streaming/availability/${title.tmdbId}?media_type=${title.mediaType}`;
  expect((await under.ask(path)).status).toBe(200);
  const after = (await creditsOf(under)).day.spent;
  expect(after).toBe(sandbox.credits.spent());
  return after - before;
}

const lastStatusOfFile = (): number | null | undefined =>
  sandbox.requests().findLast(({ path }) => path === FILE)?.status;

describe('the id map, asked for over the api', () => {
  it.each([
    ['breaks off', { kind: 'truncated' }],
    ['is cut by a reset', { kind: 'reset', at: 'mid-body' }],
    ['is a web page', { kind: 'html' }],
    ['cannot be had', { kind: 'status', status: 500 }],
  ] as const)("that %s leaves yesterday's, and the status says why", async (_what, fault) => {
    sandbox.faults.set({ upstream: 'watchmode', endpoint: FILE, ...fault });
    const { outcome, detail, next_due_at: next } = await sync();
    sandbox.faults.clear();
    expect(outcome).toBe('failed');
    expect(detail).toEqual({ reason: expect.stringMatching(/id map/i) });
    expect(Date.parse(next ?? '') - Date.now()).toBeLessThanOrEqual(5 * 60_000);
    expect([await price(known), await price(added)]).toEqual([1, 2]);
  });

  it('makes more titles cheaper once it comes whole, costs nothing, and names the rows it cannot use', async () => {
    const spent = sandbox.credits.spent();
    const { outcome, detail } = await sync();
    expect(outcome).toBe('done');
    expect(detail).toMatchObject({ outcome: 'imported', rows: 402 + TITLES + BAD_ROWS, bad_rows: BAD_ROWS });
    expect(Number(detail?.['inserted'])).toBeGreaterThan(TITLES / 2);
    expect(detail?.['bad_row_lines']).toHaveLength(BAD_ROWS);
    expect(detail?.['bad_row_lines']).toEqual(
      expect.arrayContaining([expect.stringMatching(/^line \d+: (The .+|It has .+)\.$/)]),
    );
    expect(sandbox.credits.spent()).toBe(spent);
    expect([await price(known), await price(added)]).toEqual([1, 1]);
  });

  it('is not fetched again while it is unchanged', async () => {
    expect(await sync()).toMatchObject({ outcome: 'done', detail: { outcome: 'unchanged' } });
    expect(lastStatusOfFile()).toBe(304);
    expect([await price(known), await price(added)]).toEqual([1, 1]);
  });
});
