import {
  systemClock,
  type AccountAccess,
  type AccountStore,
  type Clock,
  type Upstream,
} from '@radarr/streaming-core';
import type { AccountEvent } from './account-events.js';

/** An upstream at which a person can connect an account. */
export type AccountUpstream = Pick<Upstream, 'id'> & { readonly accounts: AccountAccess };

/** What an {@link AccountService} works with. */
export interface AccountServiceOptions {
  readonly upstream: AccountUpstream;
  readonly store: AccountStore;
  /** @default the system's clock */
  readonly clock?: Clock;
  /** A number from 0 up to but not including 1, for the jitter. @default Math.random */
  readonly random?: () => number;
  /** Waits, in milliseconds. @default a timer that does not keep the process alive */
  readonly sleep?: (ms: number) => Promise<void>;
  /** Hears what is done, for logs and metrics. @default nobody */
  readonly onEvent?: (event: AccountEvent) => void;
}

export type ResolvedAccountOptions = Required<AccountServiceOptions>;

/** Fills in the defaults. */
export const resolveAccountOptions = (options: AccountServiceOptions): ResolvedAccountOptions => ({
  clock: systemClock,
  random: Math.random,
  sleep: (ms) => new Promise((resolve) => void setTimeout(resolve, ms).unref()),
  onEvent: () => undefined,
  ...options,
});
