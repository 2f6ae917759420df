import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { createDatabase, createMovedClock, holdTable, type MovedClock, query } from '@radarr/tool-programs';
import { startApiProcess, type ApiProcess } from '../testing/api-process.js';
import { until } from '../testing/until.js';
import { TRAKT_ID, TRAKT_SECRET } from '../testing/api-under-test.js';
import {
  accountOf,
  accountVariables,
  beginConnection,
  connectAccount,
  renewTokens,
  untilAccountIs,
} from '../testing/trakt-account.js';

const HOUR = 3_600_000;
const SECRET_KEY = 'a-key-for-tests-that-encrypts-tokens-1234567890';

/** Every process has looked at least twice. */
const TWO_LOOKS_MS = 11_000;

describe('an account at Trakt that two processes on one PostgreSQL keep', () => {
  let sandbox: Sandbox;
  let clock: MovedClock;
  let database: string;
  let replicas: [ApiProcess, ApiProcess];
  let ended: string[];

  beforeEach(async () => {
    // As long as Trakt's tokens lived in 2025: whatever the answer says counts.
    sandbox = await startSandbox({ trakt: { pollSeconds: 1, tokenSeconds: 24 * 3_600 } });
    clock = await createMovedClock({ alsoAdvance: (ms) => sandbox.clock.advance(ms) });
    database = await createDatabase();
    ended = [];
    replicas = [await start(), await start()];
  }, 120_000);
  afterEach(async () => {
    await Promise.all(replicas.map((api) => api.end('SIGTERM')));
    await sandbox.close();
    await clock.close();
  }, 60_000);

  const start = (): Promise<ApiProcess> =>
    startApiProcess(sandbox, {
      DATABASE_URL: database,
      STREAMING_SECRET_KEY: SECRET_KEY,
      LOG_LEVEL: 'trace',
      ...accountVariables(sandbox),
      ...clock.variables,
    });
  const replace = async (which: 0 | 1, signal: NodeJS.Signals): Promise<void> => {
    await replicas[which].end(signal);
    ended.push(replicas[which].output());
    replicas[which] = await start();
  };
  const refreshes = (): number => sandbox.accounts.counts().refreshed;
  const watchlistStatus = async (api: ApiProcess): Promise<number> =>
    (await api.ask('/api/streaming/trakt/watchlist')).status;

  it('stays connected through expiry, restarts and renewals, is broken when it must be, and is connected anew', async () => {
    const [first, second] = replicas;
    sandbox.accounts.approve(await beginConnection(first));
    await untilAccountIs(second, 'connected');
    expect(sandbox.accounts.counts()).toMatchObject({ codes: 1, granted: 1, pollsTooFast: 0 });
    expect(await Promise.all(replicas.map(watchlistStatus))).toEqual([200, 200]);

    await clock.advance(24 * HOUR);
    await until(() => refreshes() > 0);
    await sleep(TWO_LOOKS_MS);
    expect(sandbox.accounts.counts()).toMatchObject({ refreshed: 1, refusedRefreshes: 0 });
    expect(await Promise.all(replicas.map(watchlistStatus))).toEqual([200, 200]);

    await replace(0, 'SIGTERM');
    expect(await accountOf(replicas[0])).toMatchObject({ status: 'connected' });
    await clock.advance(14 * HOUR);
    await until(() => refreshes() > 1);
    await Promise.all(replicas.map((api) => renewTokens(api)));
    await sleep(TWO_LOOKS_MS);
    expect(sandbox.accounts.counts().refusedRefreshes).toBe(0);
    expect(await Promise.all(replicas.map(watchlistStatus))).toEqual([200, 200]);

    sandbox.accounts.shutOut();
    await clock.advance(14 * HOUR);
    const broken = await untilAccountIs(replicas[1], 'broken');
    expect(broken.broken_reason).toBe('revoked');
    await sleep(TWO_LOOKS_MS);
    expect(sandbox.accounts.counts().refusedRefreshes).toBe(1);
    await connectAccount(replicas[1], sandbox);
    expect(await Promise.all(replicas.map(watchlistStatus))).toEqual([200, 200]);
    await expectNoSecrets();
  }, 240_000);

  it('is broken, and never goes round in circles, when a process is killed between the answer and the commit', async () => {
    await connectAccount(replicas[0], sandbox);
    await replicas[1].end('SIGTERM');
    sandbox.faults.set({
      upstream: 'traktAuth',
      endpoint: '/oauth/token',
      kind: 'latency',
      latencyMs: 1_000,
    });
    const renewal = renewTokens(replicas[0]).catch(() => undefined);
    await until(() => sandbox.counts().traktAuth.inFlight > 0);
    const held = await holdTable(database, 'oauth_tokens');
    await until(() => refreshes() === 1);
    // Now the process has new tokens and cannot keep them.
    await sleep(500);
    await replicas[0].end('SIGKILL');
    await renewal;
    await held.release();
    sandbox.faults.clear();

    replicas = [await start(), await start()];
    expect(await accountOf(replicas[0])).toMatchObject({ status: 'connected' });
    await clock.advance(2 * 60_000);
    await renewTokens(replicas[0]);
    expect(await accountOf(replicas[1])).toMatchObject({
      status: 'broken',
      broken_reason: 'interrupted',
      message: expect.stringContaining('Connect it again'),
    });
    await clock.advance(48 * HOUR);
    await sleep(TWO_LOOKS_MS);
    expect(sandbox.accounts.counts()).toMatchObject({ refreshed: 1, refusedRefreshes: 1 });
    await connectAccount(replicas[1], sandbox);
    await expectNoSecrets();
  }, 240_000);

  it('forgets a code that nobody typed in time, also over a restart in the middle', async () => {
    const code = await beginConnection(replicas[0]);
    await replace(0, 'SIGKILL');
    await replace(1, 'SIGKILL');
    expect((await accountOf(replicas[0])).code?.user_code).toBe(code);
    await clock.advance(601_000);
    const { ended_code } = await untilAccountIs(replicas[0], 'disconnected');
    expect(ended_code?.outcome).toBe('expired');
    const next = await beginConnection(replicas[1]);
    await replace(1, 'SIGKILL');
    sandbox.accounts.approve(next);
    await untilAccountIs(replicas[1], 'connected');
    expect(sandbox.accounts.counts().pollsTooFast).toBe(0);
    await expectNoSecrets();
  }, 240_000);

  /** Neither in what any process has printed nor anywhere in the database. */
  async function expectNoSecrets(): Promise<void> {
    const printed = [...ended, ...replicas.map((api) => api.output())].join('\n');
    const kept = await dumpOf(database);
    expect(printed.length).toBeGreaterThan(10_000);
    expect(kept).toContain('trakt');
    for (const secret of [TRAKT_ID, TRAKT_SECRET, SECRET_KEY, ...sandbox.accounts.secrets()]) {
      expect(printed).not.toContain(secret);
      expect(kept).not.toContain(secret);
    }
  }
});

/** Every row of every table as text. */
async function dumpOf(database: string): Promise<string> {
  const tables = await query<{ name: string }>(
    database,
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) => query<{ row: string }>(database, `SELECT t::text AS row FROM ${name} AS t`)),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n');
}
