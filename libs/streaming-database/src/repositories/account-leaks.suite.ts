import { beforeEach, expect, it } from '@jest/globals';
import type { AccountState } from '@radarr/streaming-core';
import { expectNoSecrets } from '@radarr/streaming-core/testing';
import type { Logger } from 'typeorm';
import type { Database } from '../database.js';
import type { AccountRepository } from './account-repository.js';
import { accountsBy, EARLIER_TEXT, keepState, SECRETS, STATE, TEXT } from './account-samples.suite.js';

/** A state that the table refuses, and says so with the row in its error. */
const REFUSED = {
  ...STATE,
  attempt: { status: 'lost', at: '2026-05-14T12:00:00.000Z' },
} as unknown as AccountState;

/** Everything that can be asked of the accounts, sound and unsound. */
async function askEverything(accounts: AccountRepository): Promise<PromiseSettledResult<unknown>[]> {
  const stored = await accounts.read('trakt').catch(() => undefined);
  return Promise.allSettled([
    accounts.change('trakt', { from: 'never', to: STATE }),
    accounts.change('trakt', { from: undefined, to: STATE }),
    accounts.change('trakt', { from: stored?.version, to: REFUSED }),
    accounts.change('other', { from: undefined, to: REFUSED }),
    accounts.change('other', { from: undefined, to: undefined }),
    accounts.change('trakt', { from: 'never', to: undefined }),
    accounts.rekey(),
    accounts.read('trakt'),
  ]);
}

const errorsOf = (answers: readonly PromiseSettledResult<unknown>[]): unknown[] =>
  answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []));

/** That no secret shows on the way to the table. */
export function describeLeaks(current: () => Database): void {
  let database: Database;
  let accounts: AccountRepository;
  beforeEach(async () => {
    database = current();
    await keepState(database, accountsBy(database, EARLIER_TEXT));
    accounts = accountsBy(database, TEXT, EARLIER_TEXT);
  });

  it('writes no secret into a log of all queries and their errors', async () => {
    const logged = await loggedBy(database, async () => {
      await askEverything(accounts);
    });
    expect(logged.filter((entry) => JSON.stringify(entry).includes('oauth_tokens')).length).toBeGreaterThan(
      7,
    );
    expect(JSON.stringify(logged)).toContain('jane');
    expectNoSecrets(logged, [...SECRETS, TEXT, EARLIER_TEXT]);
  });

  it('tells no secret when the table refuses a state', async () => {
    const errors = errorsOf(await askEverything(accounts));
    expect(errors).toHaveLength(2);
    for (const error of errors) {
      expect(error).toMatchObject({
        code: 'STORE_ERROR',
        message:
          'The database could not change an account: a value is not allowed (23514, ck_oauth_tokens_attempt).',
      });
      expectNoSecrets(error, [...SECRETS, 'jane']);
    }
  });

  it('tells no secret when the database cannot answer', async () => {
    await database.dataSource.query('ALTER TABLE oauth_tokens RENAME TO elsewhere');
    const answers = await askEverything(accounts);
    await database.dataSource.query('ALTER TABLE elsewhere RENAME TO oauth_tokens');
    expect(errorsOf(answers)).toHaveLength(answers.length);
    for (const error of errorsOf(answers)) {
      expect(error).toMatchObject({
        code: 'STORE_ERROR',
        message: expect.stringContaining('a table is missing'),
      });
      expectNoSecrets(error, [...SECRETS, 'jane']);
    }
  });

  it('keeps no token that is too long, and says which', async () => {
    const { account } = STATE;
    if (account?.status !== 'connected') throw new Error('The sample is connected.');
    const tokens = { ...account.tokens, refreshToken: 'r3fresh'.repeat(4_000) };
    const change = { from: undefined, to: { account: { ...account, tokens } } };
    const error = await accounts.change('other', change).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'STORE_ERROR',
      message: 'refresh_token of other is too long to be encrypted.',
    });
    expectNoSecrets(error, ['r3fresh', ...SECRETS]);
  });
}

/** Everything that TypeORM hands to its logger meanwhile. */
async function loggedBy({ dataSource }: Database, work: () => Promise<void>): Promise<unknown[]> {
  const logged: unknown[] = [];
  const note = (...entry: unknown[]): void => {
    // The runner is the last, and no part of what is logged.
    logged.push(entry.slice(0, -1));
  };
  const logger: Logger = {
    logQuery: note,
    logQueryError: note,
    logQuerySlow: note,
    logSchemaBuild: note,
    logMigration: note,
    log: note,
  };
  const before = dataSource.logger;
  dataSource.logger = logger;
  try {
    await work();
  } finally {
    dataSource.logger = before;
  }
  return logged;
}
