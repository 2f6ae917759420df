import type {
  AccountState,
  BrokenAccount,
  ConnectedAccount,
  EndedCode,
  PendingCode,
  UpstreamId,
} from '@radarr/streaming-core';
import type { OAuthTokenDetails } from '../entities/oauth-token.entity.js';
import type { SecretKeys } from '../secrets/secret-keys.js';
import type { SecretColumn } from './account-secrets.js';

/** The record of one row by the names of its columns; what it leaves out becomes null. */
export interface AccountRecord extends Partial<Readonly<Record<SecretColumn, string>>> {
  readonly status?: string;
  readonly user_name?: string;
  readonly expires_at?: string;
  readonly refresh_at?: string;
  readonly attempt?: string;
  readonly details: OAuthTokenDetails;
}

/**
 * A state as a row, its secrets encrypted.
 * @throws {StoreError} `STORE_ERROR` for a secret that is too long
 */
export function toAccountRecord(
  service: UpstreamId,
  { account, attempt }: AccountState,
  keys: SecretKeys,
): AccountRecord {
  const seal = (column: SecretColumn, secret: string): string => keys.seal(secret, { service, column });
  const ofAccount = account && accountRecord(account, seal);
  const ofAttempt = attempt && attemptRecord(attempt, seal);
  return { ...ofAccount, ...ofAttempt, details: { ...ofAccount?.details, ...ofAttempt?.details } };
}

type Seal = (column: SecretColumn, secret: string) => string;

function accountRecord(account: ConnectedAccount | BrokenAccount, seal: Seal): AccountRecord {
  const { userName, ...rest } = account;
  const name = userName !== undefined && { user_name: userName };
  if (rest.status === 'broken') {
    const { status, ...broken } = rest;
    return { status, ...name, details: { broken } };
  }
  const { status, tokens, refreshAt, ...known } = rest;
  return {
    status,
    ...name,
    access_token: seal('access_token', tokens.accessToken),
    refresh_token: seal('refresh_token', tokens.refreshToken),
    expires_at: tokens.expiresAt,
    refresh_at: refreshAt,
    details: { connected: { ...known, issuedAt: tokens.issuedAt } },
  };
}

function attemptRecord(attempt: PendingCode | EndedCode, seal: Seal): AccountRecord {
  if (attempt.status !== 'pending') {
    return { attempt: attempt.status, details: { ended: { at: attempt.at } } };
  }
  const { code, nextPollAt } = attempt;
  // Each by its name: the code came from outside, and what else might be in it may be a secret.
  const { deviceCode, userCode, verificationUrl, expiresAt, intervalMs } = code;
  return {
    attempt: attempt.status,
    device_code: seal('device_code', deviceCode),
    user_code: seal('user_code', userCode),
    details: { pending: { verificationUrl, expiresAt, intervalMs, nextPollAt } },
  };
}
