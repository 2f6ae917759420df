import type { AccountState, BrokenReason, FailedCode, Instant } from '@radarr/streaming-core';

/** Where we stand with an account, without any secret. */
export interface AccountReport {
  /** `pending` while a person is to type a code, even if an account is connected meanwhile. */
  readonly status: 'disconnected' | 'pending' | 'connected' | 'broken';
  readonly code?: {
    readonly userCode: string;
    readonly verificationUrl: string;
    readonly expiresAt: Instant;
  };
  /** What came of the last code, when no account came of it. */
  readonly endedCode?: { readonly outcome: FailedCode; readonly at: Instant };
  readonly connected?: {
    readonly userName?: string;
    readonly connectedAt: Instant;
    /** When the present tokens end. */
    readonly expiresAt: Instant;
    readonly refreshedAt?: Instant;
    /** When they are renewed next. */
    readonly refreshAt: Instant;
    readonly refreshFailure?: { readonly reason: string; readonly at: Instant; readonly times: number };
  };
  readonly broken?: { readonly reason: BrokenReason; readonly since: Instant; readonly userName?: string };
}

/** Tells where we stand, and keeps the secrets. */
export function reportOf({ account, attempt }: AccountState): AccountReport {
  return {
    status: attempt?.status === 'pending' ? 'pending' : (account?.status ?? 'disconnected'),
    ...codeIn(attempt),
    ...connectionIn(account),
  };
}

function codeIn(attempt: AccountState['attempt']): Partial<AccountReport> {
  if (attempt === undefined) return {};
  if (attempt.status !== 'pending') return { endedCode: { outcome: attempt.status, at: attempt.at } };
  const { userCode, verificationUrl, expiresAt } = attempt.code;
  return { code: { userCode, verificationUrl, expiresAt } };
}

function connectionIn(account: AccountState['account']): Partial<AccountReport> {
  if (account === undefined) return {};
  const named = account.userName === undefined ? {} : { userName: account.userName };
  if (account.status === 'broken')
    return { broken: { reason: account.reason, since: account.since, ...named } };
  const { connectedAt, refreshedAt, refreshAt, refreshFailure, tokens } = account;
  return {
    connected: {
      ...named,
      connectedAt,
      expiresAt: tokens.expiresAt,
      refreshAt,
      ...(refreshedAt !== undefined && { refreshedAt }),
      ...(refreshFailure !== undefined && { refreshFailure }),
    },
  };
}
