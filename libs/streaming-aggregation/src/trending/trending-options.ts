import type { StreamingCache } from '@radarr/streaming-cache';
import {
  systemClock,
  type Clock,
  type RankHistory,
  type TrendingStore,
  type Upstream,
  type UpstreamId,
  type UpstreamNotConfigured,
} from '@radarr/streaming-core';
import type { TrendingEvent } from './trending-events.js';
import { DEFAULT_TRENDING_TTLS, type TrendingTtls } from './ttl.js';

/** What a {@link TrendingService} works with. */
export interface TrendingServiceOptions {
  /** The upstreams to fuse. Their order means nothing. */
  readonly upstreams: readonly Upstream[];
  /** Upstreams that the operator has not set up, each with what is missing. @default none */
  readonly notConfigured?: readonly UpstreamNotConfigured[];
  readonly cache: StreamingCache;
  /** Keeps each list's last snapshot beyond the cache's memory. */
  readonly store: TrendingStore;
  /** Knows the places of earlier days, which `store` notes. @default none: lists are compared with nothing */
  readonly history?: RankHistory;
  /** How much each upstream counts in the fusion. @default 1 for each */
  readonly weights?: Readonly<Record<UpstreamId, number>>;
  /** @default {@link DEFAULT_TRENDING_TTLS} */
  readonly ttls?: Partial<TrendingTtls>;
  /** How long a source may take before a list goes on without it. @default 5000 */
  readonly sourceDeadlineMs?: number;
  /** @default the system's clock */
  readonly clock?: Clock;
  /** Hears what is done, for logs and metrics. @default nobody */
  readonly onEvent?: (event: TrendingEvent) => void;
}

export type ResolvedTrendingServiceOptions = Required<Omit<TrendingServiceOptions, 'ttls' | 'history'>> &
  Pick<TrendingServiceOptions, 'history'> & { readonly ttls: TrendingTtls };

/** Fills in the defaults. */
export function resolveTrendingOptions(options: TrendingServiceOptions): ResolvedTrendingServiceOptions {
  return {
    notConfigured: [],
    weights: {},
    sourceDeadlineMs: 5_000,
    clock: systemClock,
    onEvent: () => undefined,
    ...options,
    ttls: { ...DEFAULT_TRENDING_TTLS, ...options.ttls },
  };
}
