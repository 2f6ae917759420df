import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reportMigrations, type Database } from '@radarr/streaming-database';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import type { RuntimeOverrides } from '../runtime/runtime.js';
import { creditsOf, jobOf } from './api-status.js';
import { startApiUnderTest, type ApiUnderTest } from './api-under-test.js';
import { dataIn } from './data-in.js';
import { listIn } from './trending-body.js';

/** A database of this release that was filled by an older one. */
export interface OldDatabase {
  /** Opens it with all its tables. */
  readonly open: () => Promise<Database>;
  /** Leads an api to it. */
  readonly overrides: () => Promise<RuntimeOverrides>;
  readonly remove: () => Promise<void>;
}

/** With how many migrations each kind of row began. */
const CREDITS_SINCE = 2;
const RANKS_SINCE = 5;

const TRENDING = `
  INSERT INTO trending_entries (source, media_type, time_window, rank, tmdb_id, title, score, fetched_at, expires_at)
  VALUES ('aggregated', 'movie', 'day', 1, 603, 'The Matrix as the older release knew it', 100,
          now() - interval '2 hours', now() - interval '1 hour')`;
const SPENT = `
  INSERT INTO streaming_credit_days (upstream, day, spent)
  VALUES ('watchmode', (now() AT TIME ZONE 'UTC')::date, 7)`;
const RUN = `
  INSERT INTO streaming_job_runs (name, started_at, finished_at, outcome, detail, next_due_at)
  VALUES ('expiry', now(), now(), 'done', '{"rows": 3}', now() + interval '1 hour')`;
const RANK = `
  INSERT INTO trending_ranks (source, media_type, time_window, tmdb_id, day, rank)
  VALUES ('aggregated', 'movie', 'day', 603, (now() AT TIME ZONE 'UTC')::date - 1, 17)`;

/** What an api makes of the tables of each older release. */
export function describeUpgradedApi(make: () => Promise<OldDatabase>): void {
  describe.each([1, 2, 3, 4, 5])('an api on tables that were filled after %i migrations', (version) => {
    let sandbox: Sandbox;
    let old: OldDatabase;
    let under: ApiUnderTest;
    beforeAll(async () => {
      old = await make();
      await fill(await old.open(), version);
      sandbox = await startSandbox();
      // What it answers can only come from the tables.
      sandbox.faults.set({ upstream: '*', kind: 'status', status: 503 });
      under = await startApiUnderTest({ sandbox, overrides: await old.overrides() });
    });
    afterAll(async () => {
      await under.close();
      await sandbox.close();
      await old.remove();
    });

    it('starts, and answers from what they held', async () => {
      expect((await under.ask('/health/ready')).status).toBe(200);
      const list = await listIn(await under.ask('/api/streaming/trending/movie'));
      expect(list).toMatchObject({
        stale: true,
        entries: [{ tmdb_id: 603, title: 'The Matrix as the older release knew it', rank: 1 }],
      });
    });

    it('knows the credits that were spent and the jobs that ran', async () => {
      const kept = version >= CREDITS_SINCE;
      expect((await creditsOf(under)).day.spent).toBe(kept ? 7 : 0);
      expect((await jobOf(under, 'expiry')).detail).toEqual(kept ? { rows: 3 } : null);
    });

    it('knows the places that titles had', async () => {
      const trend = await dataIn<{ days: { rank: number }[] }>(
        await under.ask('/api/streaming/titles/603/trend?media_type=movie'),
      );
      expect(trend.days.map(({ rank }) => rank)).toEqual(version >= RANKS_SINCE ? [17] : []);
    });
  });
}

async function fill(database: Database, version: number): Promise<void> {
  const { dataSource } = database;
  const { applied } = await reportMigrations(dataSource);
  for (let left = applied.length; left > version; left--) await dataSource.undoLastMigration();
  await dataSource.query(TRENDING);
  for (const statement of version >= CREDITS_SINCE ? [SPENT, RUN] : []) await dataSource.query(statement);
  if (version >= RANKS_SINCE) await dataSource.query(RANK);
  await database.close();
}
