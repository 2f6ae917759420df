import type {
  AccountState,
  AccountTokens,
  BrokenAccount,
  ConnectedAccount,
  EndedCode,
  PendingCode,
} from '@radarr/streaming-core';
import type { OAuthTokenEntity } from '../entities/oauth-token.entity.js';
import type { SecretKeys } from '../secrets/secret-keys.js';
import { openedIn } from './account-secrets.js';

/** A row as the state that it keeps. What cannot be decrypted makes an account broken, and a code none at all. */
export function toAccountState(row: OAuthTokenEntity, keys: SecretKeys): AccountState {
  const account = toAccount(row, keys);
  const attempt = toAttempt(row, keys);
  return { ...(account && { account }), ...(attempt && { attempt }) };
}

function toAccount(row: OAuthTokenEntity, keys: SecretKeys): ConnectedAccount | BrokenAccount | undefined {
  const { status, details, refreshAt, updatedAt } = row;
  if (status === null) return undefined;
  const name = row.userName !== null && { userName: row.userName };
  if (status === 'connected' && details.connected && refreshAt) {
    const { issuedAt, ...known } = details.connected;
    const tokens = toTokens(row, issuedAt, keys);
    if (tokens) return { ...known, status, tokens, ...name, refreshAt: refreshAt.toISOString() };
  }
  // Since when is not known; every process must say the same, so it is when the row was last sound.
  const unreadable = { reason: 'unreadable', since: updatedAt.toISOString() } as const;
  return { ...unreadable, ...(status === 'broken' && details.broken), status: 'broken', ...name };
}

function toTokens(row: OAuthTokenEntity, issuedAt: string, keys: SecretKeys): AccountTokens | undefined {
  const accessToken = openedIn(row, 'access_token', keys);
  const refreshToken = openedIn(row, 'refresh_token', keys);
  if (accessToken === undefined || refreshToken === undefined || row.expiresAt === null) return undefined;
  return { accessToken, refreshToken, issuedAt, expiresAt: row.expiresAt.toISOString() };
}

function toAttempt(row: OAuthTokenEntity, keys: SecretKeys): PendingCode | EndedCode | undefined {
  const { attempt: status, details } = row;
  if (status === null) return undefined;
  if (status !== 'pending') return details.ended && { status, at: details.ended.at };
  const deviceCode = openedIn(row, 'device_code', keys);
  const userCode = openedIn(row, 'user_code', keys);
  if (deviceCode === undefined || userCode === undefined || !details.pending) return undefined;
  const { nextPollAt, ...known } = details.pending;
  return { status, code: { ...known, deviceCode, userCode }, nextPollAt };
}
