import type { StreamingCache } from '@radarr/streaming-cache';
import {
  systemClock,
  type AvailabilityStore,
  type Clock,
  type Upstream,
  type UpstreamNotConfigured,
} from '@radarr/streaming-core';
import type { CreditPurse } from '../credits/credit-purse.js';

const DAY_MS = 24 * 60 * 60_000;

/** What a {@link ProviderService} works with. */
export interface ProviderServiceOptions {
  /** The upstreams to merge. Their order means nothing. */
  readonly upstreams: readonly Upstream[];
  /** Upstreams that the operator has not set up, each with what is missing. @default none */
  readonly notConfigured?: readonly UpstreamNotConfigured[];
  readonly cache: StreamingCache;
  /** Shows in which ways providers hand out titles, where no directory says so. @default nothing shows it */
  readonly seen?: Pick<AvailabilityStore, 'offerTypesSeen'>;
  /** Pays for calls that cost credits, as background work. Without it, upstreams that charge are not asked. @default none */
  readonly purse?: CreditPurse;
  /** How long an upstream's directory is fresh, in milliseconds. @default 24 h */
  readonly ttlMs?: number;
  /** How long a directory that costs credits is fresh, in milliseconds. @default 7 days */
  readonly paidTtlMs?: number;
  /** How long a source may take before an answer goes on without it. @default 5000 */
  readonly sourceDeadlineMs?: number;
  /** @default the system's clock */
  readonly clock?: Clock;
  /** Hears of a store that failed. @default nobody */
  readonly onStoreFailure?: (error: unknown) => void;
}

export type ResolvedProviderOptions = Required<Omit<ProviderServiceOptions, 'seen' | 'purse'>> &
  Pick<ProviderServiceOptions, 'seen' | 'purse'>;

/** Fills in the defaults. */
export function resolveProviderOptions(options: ProviderServiceOptions): ResolvedProviderOptions {
  return {
    notConfigured: [],
    ttlMs: DAY_MS,
    paidTtlMs: 7 * DAY_MS,
    sourceDeadlineMs: 5_000,
    clock: systemClock,
    onStoreFailure: () => undefined,
    ...options,
  };
}
