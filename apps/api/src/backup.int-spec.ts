import { access, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { createDatabase, query } from '@radarr/tool-programs';
import { startApiProcess, type ApiProcess } from './testing/api-process.js';
import { creditsOf, runJob } from './testing/api-status.js';
import { dataIn } from './testing/data-in.js';
import { runDocumented } from './testing/documented-commands.js';
import { accountOf, accountVariables, connectAccount } from './testing/trakt-account.js';

const FILMS = '/api/streaming/trending/movie?source=tmdb&limit=20';
const OFFERS = '/api/streaming/availability/603?region=US';
const TREND = '/api/streaming/titles/603/trend?media_type=movie';
const WATCHLIST = '/api/streaming/trakt/watchlist?media_type=movie';

interface Titles {
  readonly entries: readonly { readonly tmdb_id: number; readonly title: string; readonly rank: number }[];
}

/** What an api answers that a restored one must answer as well. */
async function answersOf(api: ApiProcess) {
  const { entries } = await dataIn<Titles>(await api.ask(FILMS));
  const { items } = await dataIn<{ items: { service_name: string; price: unknown }[] }>(
    await api.ask(OFFERS),
  );
  const { day } = await creditsOf(api);
  const { status, connection } = await accountOf(api);
  return {
    films: entries.map(({ tmdb_id: id, title, rank }) => ({ id, title, rank })),
    offers: items.map(({ service_name: name, price }) => ({ name, price })),
    trend: await dataIn(await api.ask(TREND)),
    spent: day.spent,
    account: { status, name: connection?.user_name, expiresAt: connection?.expires_at },
  };
}

async function watched(api: ApiProcess): Promise<number[]> {
  const { titles } = await dataIn<{ titles: { tmdb_id: number }[] }>(await api.ask(WATCHLIST));
  return titles.map(({ tmdb_id: id }) => id);
}

describe('a backup that was made and restored as docs/operations.md says', () => {
  let sandbox: Sandbox;
  let folder: string;
  beforeEach(async () => {
    sandbox = await startSandbox();
    folder = await mkdtemp(join(tmpdir(), 'streaming-backup-'));
  });
  afterEach(async () => {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  });

  const start = (dataDir: string, variables: NodeJS.ProcessEnv): Promise<ApiProcess> =>
    startApiProcess(sandbox, { ...accountVariables(sandbox), DATA_DIR: dataDir, ...variables });

  /** Has an api work, and stops it. @returns what it answered, and what was on the watchlist */
  async function work(dataDir: string, variables: NodeJS.ProcessEnv = {}) {
    const api = await start(dataDir, variables);
    await connectAccount(api, sandbox);
    await runJob(api, 'id-map');
    await runJob(api, 'trending');
    const answers = await answersOf(api);
    const list = await watched(api);
    await api.end();
    return { answers, list };
  }

  /** Starts an api on what was restored, which can ask nobody but Trakt: its lists need the account. */
  async function tellAgain(dataDir: string, variables: NodeJS.ProcessEnv = {}) {
    for (const upstream of ['tmdb', 'watchmode'] as const)
      sandbox.faults.set({ upstream, kind: 'status', status: 503 });
    const api = await start(dataDir, variables);
    const answers = await answersOf(api);
    const list = await watched(api);
    await api.end();
    return { answers, list };
  }

  it('answers the same from PostgreSQL, and can still act for the account', async () => {
    const [from, to] = [await createDatabase(), await createDatabase()];
    const [dataDir, other] = [join(folder, 'data'), join(folder, 'restored')];
    const before = await work(dataDir, { DATABASE_URL: from });
    runDocumented('pg_dump', { DATABASE_URL: from, DATA_DIR: dataDir, BACKUP: folder });
    runDocumented('pg_restore', { DATABASE_URL: to, DATA_DIR: other, BACKUP: folder });
    expect((await query(to, 'SELECT FROM streaming_id_mappings')).length).toBeGreaterThan(100);
    expect((await stat(join(other, 'secret-key'))).mode & 0o777).toBe(0o600);
    const after = await tellAgain(other, { DATABASE_URL: to });
    expect(after).toEqual(before);
    expect(before.answers.films).toHaveLength(20);
    expect(before.answers.offers).not.toEqual([]);
    expect(before.answers.account).toMatchObject({ status: 'connected' });
    expect(before.answers.spent).toBeGreaterThan(0);
    expect(before.list).not.toEqual([]);
  });

  it('may leave out what is fetched again, and still knows offers and places', async () => {
    const [from, to] = [await createDatabase(), await createDatabase()];
    const [dataDir, other] = [join(folder, 'data'), join(folder, 'restored')];
    const { answers } = await work(dataDir, { DATABASE_URL: from });
    runDocumented('pg_dump', { DATABASE_URL: from, DATA_DIR: dataDir, BACKUP: folder }, (commands) =>
      commands.replace('--format', '--exclude-table-data=streaming_cache --format'),
    );
    runDocumented('pg_restore', { DATABASE_URL: to, DATA_DIR: other, BACKUP: folder });
    expect(await query(to, 'SELECT FROM streaming_cache')).toEqual([]);
    const after = (await tellAgain(other, { DATABASE_URL: to })).answers;
    expect(after.films).toEqual(answers.films);
    expect(after.offers.map(({ name }) => name).sort()).toEqual(
      answers.offers.map(({ name }) => name).sort(),
    );
    expect(after.account).toEqual(answers.account);
  });

  it('answers the same from the embedded database', async () => {
    const [dataDir, other] = [join(folder, 'data'), join(folder, 'restored')];
    const before = await work(dataDir);
    runDocumented('tar --create', { DATA_DIR: dataDir, BACKUP: folder });
    runDocumented('tar --extract', { DATA_DIR: other, BACKUP: folder });
    expect((await readdir(other)).sort()).toEqual(['database', 'secret-key']);
    expect(await tellAgain(other)).toEqual(before);
  });

  it('cannot read the tokens without the secret key, and says so', async () => {
    const [dataDir, other] = [join(folder, 'data'), join(folder, 'restored')];
    await work(dataDir);
    runDocumented('tar --create', { DATA_DIR: dataDir, BACKUP: folder });
    runDocumented('tar --extract', { DATA_DIR: other, BACKUP: folder });
    await rm(join(other, 'secret-key'));
    const api = await start(other, {});
    const account = await accountOf(api);
    await api.end();
    expect(account).toMatchObject({ status: 'broken', broken_reason: 'unreadable' });
  });

  it('is not made while a server writes', async () => {
    const dataDir = join(folder, 'data');
    const api = await start(dataDir, {});
    expect(() => runDocumented('tar --create', { DATA_DIR: dataDir, BACKUP: folder })).toThrow();
    await api.end();
    await expect(access(join(folder, 'streaming-data.tar.gz'))).rejects.toThrow();
  });
});
