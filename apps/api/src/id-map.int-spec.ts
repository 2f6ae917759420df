import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openDatabase } from '@radarr/streaming-database';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { createDatabase, query } from '@radarr/tool-programs';
import { auditIn } from './testing/audit-in.js';
import { startApiProcess } from './testing/api-process.js';
import { startIdMapCommand, type Ended } from './testing/id-map-command.js';

const TITLES = 20_000;
const HEADER = 'Watchmode ID,IMDB ID,TMDB ID,TMDB Type,Title,Year\n';

let sandbox: Sandbox;
let folder: string;
beforeAll(async () => {
  sandbox = await startSandbox({ titles: TITLES });
  folder = await mkdtemp(join(tmpdir(), 'streaming-id-map-'));
});
afterEach(() => void sandbox.faults.clear());
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** What a map is like: how many titles it has, and a digest of all of them. */
interface MapFacts {
  readonly titles: number;
  readonly digest: string;
}

const FACTS = `
  SELECT count(*)::int AS titles,
    md5(string_agg(concat_ws(',', media_type, tmdb_id, watchmode_id, imdb_id), ';' ORDER BY media_type, tmdb_id)) AS digest
  FROM streaming_id_mappings`;

/** Where a map can be kept, and how a test looks at it. */
interface Place {
  readonly variables: NodeJS.ProcessEnv;
  readonly facts: () => Promise<MapFacts>;
}

const PLACES: Readonly<Record<string, () => Promise<Place>>> = {
  PostgreSQL: async () => {
    const url = await createDatabase();
    const facts = async (): Promise<MapFacts> => only(await query<MapFacts>(url, FACTS));
    return { variables: { DATABASE_URL: url }, facts };
  },
  'the embedded database': async () => {
    const dataDir = await mkdtemp(join(folder, 'data-'));
    const facts = async (): Promise<MapFacts> => {
      const database = await openDatabase({ dataDir, embedded: { thread: 'caller' } });
      return only(await database.dataSource.query<MapFacts[]>(FACTS).finally(() => database.close()));
    };
    return { variables: { DATA_DIR: dataDir }, facts };
  },
};

const sync = async (place: Place, ...args: readonly string[]): Promise<Ended> =>
  (await startIdMapCommand(sandbox, { variables: place.variables, args })).ended;

/** The audit log among what a command said. */
const auditOf = ({ stderr }: Ended): readonly string[] =>
  auditIn(stderr.split('\n').filter((line) => line.startsWith('{'))).map(
    ({ event, ...told }) => `${event} ${String(told['by'])}`,
  );

/** Another map than before, sent slowly enough that something can happen meanwhile. */
const serveAnotherMapSlowly = (): void => {
  sandbox.clock.advance(24 * 3_600_000);
  sandbox.faults.set({
    upstream: 'watchmode',
    endpoint: '/datasets/title_id_map.csv',
    kind: 'slow',
    bytesPerSecond: 600_000,
  });
};

it('explains itself', async () => {
  const { code, stdout } = await (await startIdMapCommand(sandbox, { args: ['--help'] })).ended;
  expect(code).toBe(0);
  for (const option of ['--file <path>', '--url <address>', '--force']) expect(stdout).toContain(option);
  expect(stdout).toMatch(/no key and costs no credit/);
});

describe.each(Object.keys(PLACES))('id-map:sync into %s', (name) => {
  let place: Place;
  beforeEach(async () => {
    const open = PLACES[name];
    if (!open) throw new Error(`there is no place ${name}`);
    place = await open();
  });

  it('takes over every title, with plain lines in a log, and tells an unchanged map', async () => {
    const first = await sync(place);
    expect(first).toMatchObject({ code: 0 });
    expect(first.stderr).toMatch(/^reading: \d+ rows/m);
    const [, merging] = /^merging: (\d+) rows$/m.exec(first.stderr) ?? [];
    // No bar, no colours: nothing moves a cursor.
    expect(first.stderr).not.toContain('\u001B');
    const [, read, added] = /^(\d+) rows read, (\d+) titles new, 0 changed, 0 confirmed\.$/m.exec(
      first.stdout,
    ) ?? ['', '', ''];
    expect(Number(read)).toBe(TITLES + 402);
    expect(auditOf(first).filter((line) => line.startsWith('id_map'))).toEqual(['id_map.replaced command']);
    const facts = await place.facts();
    expect(facts.titles).toBe(Number(added));
    expect(Number(merging)).toBeGreaterThanOrEqual(facts.titles);

    const again = await sync(place);
    expect(again).toMatchObject({ code: 0, stdout: 'The map is unchanged.\n' });
    expect([again.stderr.replaceAll(/^\{.*\n/gm, ''), auditOf(again).join()]).toEqual([
      '',
      expect.not.stringContaining('id_map'),
    ]);
    const forced = await sync(place, '--force');
    expect(forced.stdout).toContain(`0 titles new, 0 changed, ${facts.titles} confirmed.`);
    expect(await place.facts()).toEqual(facts);
    expect(sandbox.credits.spent()).toBe(0);
  }, 120_000);

  it.each(['SIGKILL', 'SIGINT'] as const)(
    'leaves the map as it was on %s, and succeeds the next time',
    async (signal) => {
      const mapped = join(folder, `${signal}.csv`);
      await writeFile(mapped, `${HEADER}"7","tt0000007","603","movie","Another One","1999"\n`);
      expect(await sync(place, '--file', mapped)).toMatchObject({ code: 0 });
      const before = await place.facts();
      expect(before.titles).toBe(1);

      serveAnotherMapSlowly();
      const command = await startIdMapCommand(sandbox, place);
      await command.says(/^reading: \d+ rows/m);
      command.signal(signal);
      const { code, stdout, stderr } = await command.ended;
      expect(stdout).toBe('');
      if (signal === 'SIGINT') {
        expect(code).toBe(130);
        expect(stderr).toMatch(/^It was stopped; the map is as it was\.$/m);
        expect(stderr).not.toMatch(/^\s+at /m);
      } else expect(code).toBeNull();
      expect(await place.facts()).toEqual(before);

      sandbox.faults.clear();
      expect(await sync(place)).toMatchObject({ code: 0 });
      expect((await place.facts()).titles).toBeGreaterThan(TITLES * 0.9);
    },
    120_000,
  );

  it('leaves the map as it was when the download breaks off', async () => {
    await sync(place);
    const before = await place.facts();
    sandbox.clock.advance(24 * 3_600_000);
    sandbox.faults.set({ upstream: 'watchmode', endpoint: '/datasets/title_id_map.csv', kind: 'truncated' });
    const { code, stdout, stderr } = await sync(place, '--force');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/id map/);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(await place.facts()).toEqual(before);
  }, 60_000);

  it('reads a file, and names the rows that it cannot use', async () => {
    const file = join(folder, 'map.csv');
    const rows = [
      '"1","tt0133093","603","movie","The Matrix","1999"',
      '"2x","","604","movie","No Number",""',
    ];
    await writeFile(file, `${HEADER}${rows.join('\n')}\n`);
    const { code, stdout } = await sync(place, '--file', file);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^2 rows read, 1 titles new/);
    expect(stdout).toMatch(/1 bad rows\.\n {2}line 3: The Watchmode ID is/);
    expect((await place.facts()).titles).toBe(1);
  }, 60_000);

  it.each([
    ['that is not there', undefined, /There is no file .*absent\.csv/],
    ['of another kind', '{"titles": []}\n', /does not begin with the header of an id map/],
    ['that ends within a row', `${HEADER}"1","tt0133093","603","movie","The Ma`, /ends within a row/],
    ['without a title', HEADER, /names no title/],
  ])(
    'refuses a file %s in one clear sentence',
    async (_, content, complaint) => {
      const file = join(folder, content === undefined ? 'absent.csv' : 'bad.csv');
      if (content !== undefined) await writeFile(file, content);
      const { code, stdout, stderr } = await sync(place, '--file', file);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(complaint);
      expect(stderr).not.toMatch(/^\s+at /m);
      expect((await place.facts()).titles).toBe(0);
    },
    60_000,
  );
});

it('says so when an api has the embedded database', async () => {
  const place = await PLACES['the embedded database']?.();
  if (!place) throw new Error('there is no such place');
  const api = await startApiProcess(sandbox, place.variables);
  try {
    const { code, stdout, stderr } = await sync(place);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/in use by|is used by|another process/i);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect((await api.ask('/health/ready')).status).toBe(200);
  } finally {
    await api.end('SIGTERM');
  }
}, 90_000);

function only<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new Error('a statement that gives one row gave none');
  return row;
}
