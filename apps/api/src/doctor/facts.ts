import { AccountService } from '@radarr/streaming-aggregation';
import { isStreamingError } from '@radarr/streaming-core';
import {
  AccountRepository,
  CreditLedgerRepository,
  JobRunRepository,
  type Database,
} from '@radarr/streaming-database';
import { summaryOf, type AccountSummary } from '../accounts/account-overview.js';
import { creditCaps } from '../runtime/streaming-options.js';
import { presentCredits, presentJob } from '../status/status.presenter.js';
import type { CreditsBody, JobBody } from '../status/status.response.js';
import { configureUpstreams } from '../runtime/configured-upstreams.js';
import { jobsOf } from './jobs-of.js';
import { keysToRead } from './keys-to-read.js';
import type { Scene } from './scene.js';

/** What the tables tell of the work that goes on. A part is undefined when nobody can tell it just now. */
export interface Facts {
  readonly jobs?: readonly JobBody[];
  readonly credits?: readonly Pick<CreditsBody, 'source' | 'day' | 'month' | 'account' | 'blocked_until'>[];
  readonly accounts?: readonly AccountSummary[];
}

type Seen = Pick<Scene, 'environment' | 'demo' | 'database' | 'api'>;

/** Reads the facts from the tables; from the running api when the tables cannot be looked into. */
export async function readFacts(seen: Seen): Promise<Facts> {
  const { database, api } = seen;
  if (database.state === 'open') return readTables(database.database, seen);
  if (api.state !== 'answers') return {};
  const { jobs, credits, accounts } = api.status;
  return {
    jobs,
    credits,
    accounts: accounts.map(({ source, status, message }) => ({
      source,
      status,
      message,
      isTrouble: status === 'broken',
    })),
  };
}

async function readTables({ dataSource }: Database, seen: Seen): Promise<Facts> {
  const [jobs, credits, accounts] = await Promise.all([
    unlessStoreFails(() => readJobs(dataSource, seen)),
    unlessStoreFails(() => readCredits(dataSource, seen)),
    unlessStoreFails(() => readAccounts(dataSource, seen)),
  ]);
  return { ...(jobs && { jobs }), ...(credits && { credits }), ...(accounts && { accounts }) };
}

type Source = Database['dataSource'];

async function readJobs(dataSource: Source, { environment }: Seen): Promise<readonly JobBody[]> {
  const runs = await new JobRunRepository(dataSource).all();
  return jobsOf(environment).map((job) =>
    presentJob(
      job,
      runs.find(({ name }) => name === job.name),
    ),
  );
}

async function readCredits(dataSource: Source, { environment }: Seen): Promise<Facts['credits']> {
  const ledger = new CreditLedgerRepository(dataSource);
  const { upstreams } = configureUpstreams(environment, () => undefined);
  const costly = upstreams.filter(({ credits }) => credits);
  upstreams.forEach((upstream) => upstream.close());
  return Promise.all(
    costly.map(async ({ id }) =>
      presentCredits(await ledger.status(id, creditCaps(environment)), [], new Map()),
    ),
  );
}

async function readAccounts(dataSource: Source, { environment }: Seen): Promise<readonly AccountSummary[]> {
  const store = new AccountRepository(dataSource, await keysToRead(environment));
  const { upstreams } = configureUpstreams(environment, () => undefined);
  const reports = upstreams.flatMap(({ id, accounts }) =>
    accounts ? [[id, new AccountService({ upstream: { id, accounts }, store })] as const] : [],
  );
  try {
    return await Promise.all(reports.map(async ([id, service]) => summaryOf(id, await service.report())));
  } finally {
    upstreams.forEach((upstream) => upstream.close());
  }
}

async function unlessStoreFails<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isStreamingError(error, 'STORE_ERROR')) return undefined;
    throw error;
  }
}
