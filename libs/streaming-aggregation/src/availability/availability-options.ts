import type { StreamingCache } from '@radarr/streaming-cache';
import {
  systemClock,
  type AvailabilityStore,
  type Clock,
  type IdMappingStore,
  type Upstream,
  type UpstreamId,
  type UpstreamNotConfigured,
} from '@radarr/streaming-core';
import type { CreditPurse } from '../credits/credit-purse.js';
import type { AvailabilityEvent } from './availability-events.js';

const HOUR_MS = 60 * 60_000;

/** How long each upstream's word on a title is fresh, in milliseconds. */
export interface AvailabilityTtls {
  /** By upstream id. @default tmdb 24 h, watchmode 12 h */
  readonly upstreamMs: Readonly<Record<UpstreamId, number>>;
  /** Of an upstream that is not named above. @default 24 h */
  readonly otherMs: number;
}

export const DEFAULT_AVAILABILITY_TTLS: AvailabilityTtls = {
  upstreamMs: { tmdb: 24 * HOUR_MS, watchmode: 12 * HOUR_MS },
  otherMs: 24 * HOUR_MS,
};

/** What an {@link AvailabilityService} works with. */
export interface AvailabilityServiceOptions {
  /** The upstreams to merge. Their order means nothing. */
  readonly upstreams: readonly Upstream[];
  /** Upstreams that the operator has not set up, each with what is missing. @default none */
  readonly notConfigured?: readonly UpstreamNotConfigured[];
  readonly cache: StreamingCache;
  /** Keeps what each upstream said, beyond the cache's memory. */
  readonly store: AvailabilityStore;
  /** Knows the titles' ids at upstreams that charge less for them. @default none is known */
  readonly idMappings?: Pick<IdMappingStore, 'find'>;
  /** Pays for calls that cost credits. Without it, upstreams that charge are not asked. @default none */
  readonly purse?: CreditPurse;
  /** @default {@link DEFAULT_AVAILABILITY_TTLS} */
  readonly ttls?: Partial<AvailabilityTtls>;
  /** How long a source may take before an answer goes on without it. @default 5000 */
  readonly sourceDeadlineMs?: number;
  /** @default the system's clock */
  readonly clock?: Clock;
  /** Hears what is done, for logs and metrics. @default nobody */
  readonly onEvent?: (event: AvailabilityEvent) => void;
}

export type ResolvedAvailabilityOptions = Required<
  Omit<AvailabilityServiceOptions, 'ttls' | 'purse' | 'idMappings'>
> &
  Pick<AvailabilityServiceOptions, 'purse' | 'idMappings'> & { readonly ttls: AvailabilityTtls };

/** Fills in the defaults. */
export function resolveAvailabilityOptions(options: AvailabilityServiceOptions): ResolvedAvailabilityOptions {
  return {
    notConfigured: [],
    sourceDeadlineMs: 5_000,
    clock: systemClock,
    onEvent: () => undefined,
    ...options,
    ttls: { ...DEFAULT_AVAILABILITY_TTLS, ...options.ttls },
  };
}
