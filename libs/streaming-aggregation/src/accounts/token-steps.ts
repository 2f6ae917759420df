import type { AccountState, AccountTokens, BrokenReason, ConnectedAccount } from '@radarr/streaming-core';
import { isoAt } from './code-steps.js';

/**
 * How long a process that renews tokens has for it. It is longer than any call may take: when it has passed, the process
 * has died, and another one tries.
 */
const RENEWAL_TURN_MS = 60_000;

/** How long to wait after a renewal that failed; it doubles with each further one. */
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 3_600_000;

/** By how much the moment of a renewal is moved at random, so that installations do not ask all at once. */
const JITTER = 0.2;

/** When things happen. */
export interface Moment {
  readonly nowMs: number;
  /** From 0 up to but not including 1. */
  readonly random: number;
}

/** The person has let us in. */
export function withAccount(tokens: AccountTokens, moment: Moment): AccountState {
  const connectedAt = isoAt(moment.nowMs);
  return { account: { status: 'connected', tokens, connectedAt, refreshAt: halfLife(tokens, moment) } };
}

/** The account whose tokens are to be renewed now and are not being renewed. */
export function dueAccount(state: AccountState, nowMs: number): ConnectedAccount | undefined {
  const account = connectedIn(state);
  return account && Date.parse(account.refreshAt) <= nowMs && !isBeingRenewed(account, nowMs)
    ? account
    : undefined;
}

export const connectedIn = ({ account }: AccountState): ConnectedAccount | undefined =>
  account?.status === 'connected' ? account : undefined;

/** The account as it is now, if its tokens are still those; anything else has been decided elsewhere meanwhile. */
export function sameAccount(state: AccountState, { tokens }: ConnectedAccount): ConnectedAccount | undefined {
  const account = connectedIn(state);
  return account?.tokens.refreshToken === tokens.refreshToken ? account : undefined;
}

/** Whether some process is renewing the tokens at this moment. */
export const isBeingRenewed = ({ refreshingUntil }: ConnectedAccount, nowMs: number): boolean =>
  refreshingUntil !== undefined && Date.parse(refreshingUntil) > nowMs;

export const hasEnded = ({ tokens }: ConnectedAccount, nowMs: number): boolean =>
  Date.parse(tokens.expiresAt) <= nowMs;

/** Takes the turn to renew. */
export function withTurnToRenew(state: AccountState, account: ConnectedAccount, nowMs: number): AccountState {
  return { ...state, account: { ...account, refreshingUntil: isoAt(nowMs + RENEWAL_TURN_MS) } };
}

/** New tokens came. */
export function withNewTokens(
  state: AccountState,
  account: ConnectedAccount,
  { tokens, ...moment }: Moment & { readonly tokens: AccountTokens },
): AccountState {
  const refreshedAt = isoAt(moment.nowMs);
  return {
    ...state,
    account: { ...calm(account), tokens, refreshedAt, refreshAt: halfLife(tokens, moment) },
  };
}

/** The upstream has told by what name it knows the person. */
export function withUserName(state: AccountState, account: ConnectedAccount, userName: string): AccountState {
  return { ...state, account: { ...account, userName } };
}

/** The upstream did not say: the tokens stay, and are tried again after a while. */
export function withRenewalFailed(
  state: AccountState,
  account: ConnectedAccount,
  { reason, nowMs, random }: Moment & { readonly reason: string },
): AccountState {
  const times = (account.refreshFailure?.times ?? 0) + 1;
  const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** (times - 1), LONGEST_PAUSE_MS) * jitter(random);
  return {
    ...state,
    account: {
      ...withoutTurn(account),
      refreshAt: isoAt(nowMs + pauseMs),
      refreshFailure: { reason, at: isoAt(nowMs), times },
    },
  };
}

/**
 * The upstream takes the tokens no more. When an earlier renewal never told how it ended, that one has likely used them
 * up; else the person has shut us out.
 */
export function withAccountBroken(
  state: AccountState,
  account: ConnectedAccount,
  nowMs: number,
): AccountState {
  const { refreshingUntil, refreshFailure, userName } = account;
  const isUnclear = refreshingUntil !== undefined || refreshFailure !== undefined;
  const reason: BrokenReason = isUnclear ? 'interrupted' : 'revoked';
  const since = isoAt(nowMs);
  return {
    ...state,
    account: { status: 'broken', reason, since, ...(userName !== undefined && { userName }) },
  };
}

/** The account without the turn of whoever renews its tokens. */
function withoutTurn(account: ConnectedAccount): ConnectedAccount {
  const { refreshFailure } = account;
  return { ...calm(account), ...(refreshFailure !== undefined && { refreshFailure }) };
}

/** The account without turn and failure. */
function calm({
  status,
  tokens,
  userName,
  connectedAt,
  refreshedAt,
  refreshAt,
}: ConnectedAccount): ConnectedAccount {
  return {
    status,
    tokens,
    ...(userName !== undefined && { userName }),
    connectedAt,
    ...(refreshedAt !== undefined && { refreshedAt }),
    refreshAt,
  };
}

/** At half the tokens' life, counted from now: the upstream's clock and ours may differ. */
function halfLife({ issuedAt, expiresAt }: AccountTokens, { nowMs, random }: Moment): string {
  const lifeMs = Math.max(0, Date.parse(expiresAt) - Date.parse(issuedAt));
  return isoAt(nowMs + (lifeMs / 2) * jitter(random));
}

const jitter = (random: number): number => 1 + JITTER * (random - 0.5);
