import type { AccountState, StoredAccount } from '@radarr/streaming-core';
import type { Database } from '../database.js';
import { SecretKeys } from '../secrets/secret-keys.js';
import { AccountRepository } from './account-repository.js';

export const TEXT = 'the text of today, at least 32 characters';
export const EARLIER_TEXT = 'the text of before, at least 32 characters';

/** An account in use while another code is pending: a state with every secret. */
export const STATE: AccountState = {
  account: {
    status: 'connected',
    tokens: {
      accessToken: 'acc3ss-0123456789abcdef',
      refreshToken: 'r3fresh-0123456789abcdef',
      issuedAt: '2026-05-14T12:00:00.000Z',
      expiresAt: '2026-05-21T12:00:00.000Z',
    },
    userName: 'jane',
    connectedAt: '2026-05-14T12:00:01.000Z',
    refreshAt: '2026-05-18T00:00:00.000Z',
  },
  attempt: {
    status: 'pending',
    code: {
      deviceCode: 'd3vice-0123456789abcdef',
      userCode: 'US3RC0DE',
      verificationUrl: 'https://trakt.example/activate',
      expiresAt: '2026-05-14T12:10:00.000Z',
      intervalMs: 5_000,
    },
    nextPollAt: '2026-05-14T12:00:05.000Z',
  },
};

export const SECRETS = [
  'acc3ss-0123456789abcdef',
  'r3fresh-0123456789abcdef',
  'd3vice-0123456789abcdef',
  'US3RC0DE',
];

/** The columns in which they stand. */
export const COLUMNS = ['access_token', 'refresh_token', 'device_code', 'user_code'] as const;

/** Accounts by keys made of these texts. */
export const accountsBy = (
  { dataSource }: Database,
  current: string,
  ...earlier: string[]
): AccountRepository => new AccountRepository(dataSource, new SecretKeys({ current, earlier }));

/** Empties the table and keeps {@link STATE} in it. */
export async function keepState(database: Database, accounts: AccountRepository): Promise<void> {
  await database.dataSource.query('TRUNCATE oauth_tokens');
  await accounts.change('trakt', { from: undefined, to: STATE });
}

/** The state of the sample's account. */
export async function stateOf(accounts: AccountRepository): Promise<StoredAccount['state'] | undefined> {
  return (await accounts.read('trakt'))?.state;
}

/** The one row, by its columns. */
export async function theRow({ dataSource }: Database): Promise<Record<string, unknown>> {
  const [row] = await dataSource.query<Record<string, unknown>[]>('SELECT * FROM oauth_tokens');
  if (!row) throw new Error('There is no row.');
  return row;
}
