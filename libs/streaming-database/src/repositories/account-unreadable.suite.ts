import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AccountState } from '@radarr/streaming-core';
import type { Database } from '../database.js';
import type { AccountRepository } from './account-repository.js';
import {
  accountsBy,
  COLUMNS,
  EARLIER_TEXT,
  keepState,
  SECRETS,
  STATE,
  stateOf,
  TEXT,
  theRow,
} from './account-samples.suite.js';

const UNREADABLE = { status: 'broken', reason: 'unreadable', since: expect.any(String), userName: 'jane' };

/** What {@link STATE} reads as when the value of one column cannot be decrypted. */
const WITHOUT: Readonly<Record<(typeof COLUMNS)[number], unknown>> = {
  access_token: { account: UNREADABLE, attempt: STATE.attempt },
  refresh_token: { account: UNREADABLE, attempt: STATE.attempt },
  device_code: { account: STATE.account },
  user_code: { account: STATE.account },
};

/** That a value which cannot be decrypted is told as such, and fails nothing else. */
export function describeUnreadable(current: () => Database): void {
  describe('what cannot be decrypted', () => describeUndecryptable(current));
  describe('what is not as we write it', () => describeForeign(current));
}

function describeUndecryptable(current: () => Database): void {
  let database: Database;
  let accounts: AccountRepository;
  beforeEach(async () => {
    database = current();
    accounts = accountsBy(database, TEXT);
    await keepState(database, accounts);
  });
  const put = (column: string, value: unknown): Promise<unknown> =>
    database.dataSource.query(`UPDATE oauth_tokens SET ${column} = $1`, [value]);

  it('reads as unreadable by another key, always with the same words, and can be connected anew', async () => {
    const stranger = accountsBy(database, EARLIER_TEXT);
    const stored = await stranger.read('trakt');
    expect(stored).toEqual({ state: { account: UNREADABLE }, version: expect.any(String) });
    expect(await stranger.read('trakt')).toEqual(stored);
    const anew: AccountState = { ...STATE, ...stored?.state };
    expect(await stranger.change('trakt', { from: stored?.version, to: anew })).toBe(true);
    expect(await stateOf(stranger)).toEqual(anew);
  });

  it('is whole again once the key is back', async () => {
    await accountsBy(database, EARLIER_TEXT).read('trakt');
    expect(await stateOf(accounts)).toEqual(STATE);
  });

  it.each(COLUMNS)('reads as unreadable when %s is damaged anywhere', async (column) => {
    const sound = String((await theRow(database))[column]);
    for (let at = 0; at < sound.length; at++) {
      const other = sound[at] === 'x' ? 'y' : 'x';
      await put(column, sound.slice(0, at) + other + sound.slice(at + 1));
      expect(await stateOf(accounts)).toEqual(WITHOUT[column]);
    }
  });

  it.each(
    COLUMNS.flatMap((column) => COLUMNS.filter((other) => other !== column).map((other) => [column, other])),
  )('reads as unreadable when the value of %s was copied to %s', async (column, other) => {
    await database.dataSource.query(`UPDATE oauth_tokens SET ${other} = ${column}`);
    expect(await stateOf(accounts)).toEqual(WITHOUT[other]);
  });

  it('reads as unreadable when all was copied to another upstream', async () => {
    await database.dataSource.query(
      `INSERT INTO oauth_tokens
       SELECT (jsonb_populate_record(oauth_tokens, '{"service": "other"}')).* FROM oauth_tokens`,
    );
    expect((await accounts.read('other'))?.state).toEqual({ account: UNREADABLE });
    expect(await stateOf(accounts)).toEqual(STATE);
  });
}

function describeForeign(current: () => Database): void {
  let database: Database;
  let accounts: AccountRepository;
  beforeEach(async () => {
    database = current();
    accounts = accountsBy(database, TEXT);
    await keepState(database, accounts);
  });
  const put = (column: string, value: unknown): Promise<unknown> =>
    database.dataSource.query(`UPDATE oauth_tokens SET ${column} = $1`, [value]);

  it.each(COLUMNS)('takes no %s that is not encrypted, and no absent one', async (column) => {
    for (const value of [SECRETS[COLUMNS.indexOf(column)], '', null]) {
      await put(column, value);
      expect(await stateOf(accounts)).toEqual(WITHOUT[column]);
    }
  });

  it('takes no token and no code from where they are not encrypted', async () => {
    const details = {
      connected: {
        tokens: 'mine',
        refreshAt: 'never',
        status: 'broken',
        issuedAt: '2026-05-14T12:00:00.000Z',
      },
      pending: { deviceCode: 'mine', userCode: 'mine' },
    };
    await put('details', JSON.stringify(details));
    expect(await stateOf(accounts)).toMatchObject({
      account: {
        status: 'connected',
        tokens: { accessToken: SECRETS[0] },
        refreshAt: '2026-05-18T00:00:00.000Z',
      },
      attempt: { code: { deviceCode: SECRETS[2], userCode: SECRETS[3] } },
    });
  });

  it('reads a row of which the rest is gone', async () => {
    await put('details', '{}');
    expect(await stateOf(accounts)).toEqual({ account: UNREADABLE });
    await put('attempt', 'denied');
    await put('status', 'broken');
    expect(await stateOf(accounts)).toEqual({ account: UNREADABLE });
  });
}
