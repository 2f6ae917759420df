import type { Instant } from '../title.js';
import type { AccountTokens, DeviceCode, FailedCode } from './account-access.js';

/** An account that we may act for. */
export interface ConnectedAccount {
  readonly status: 'connected';
  readonly tokens: AccountTokens;
  /** Absent while it is not known. */
  readonly userName?: string;
  readonly connectedAt: Instant;
  /** When its tokens were last renewed. Absent: never yet. */
  readonly refreshedAt?: Instant;
  /** When they are to be renewed next. */
  readonly refreshAt: Instant;
  /** Until when some process is renewing them; nobody else does meanwhile. */
  readonly refreshingUntil?: Instant;
  /** Why the last attempt to renew them failed. Absent: it did not. */
  readonly refreshFailure?: { readonly reason: string; readonly at: Instant; readonly times: number };
}

/**
 * Why an account can be used no more: `revoked`: the upstream takes our tokens no more. `interrupted`: nor does it, and
 * an earlier renewal never told how it ended, which is the likely cause. `unreadable`: what is kept was encrypted with a
 * key that we do not have.
 */
export const BROKEN_REASONS = ['revoked', 'interrupted', 'unreadable'] as const;

export type BrokenReason = (typeof BROKEN_REASONS)[number];

/** An account that must be connected anew. */
export interface BrokenAccount {
  readonly status: 'broken';
  readonly reason: BrokenReason;
  readonly since: Instant;
  readonly userName?: string;
}

/** A code that a person is to type. */
export interface PendingCode {
  readonly status: 'pending';
  readonly code: DeviceCode;
  /** When the upstream may be asked next what came of it. */
  readonly nextPollAt: Instant;
}

/** A code from which no account came. */
export interface EndedCode {
  readonly status: FailedCode;
  readonly at: Instant;
}

/** Where we stand with an account: the account itself, and the attempt to connect one. Neither: disconnected. */
export interface AccountState {
  readonly account?: ConnectedAccount | BrokenAccount;
  /** While it is pending, an account that was connected before stays in use. */
  readonly attempt?: PendingCode | EndedCode;
}

/** A state as it is kept. */
export interface StoredAccount {
  readonly state: AccountState;
  /** Changes with every change. */
  readonly version: string;
}
