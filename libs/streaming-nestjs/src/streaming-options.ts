import type {
  AccountEvent,
  AvailabilityEvent,
  AvailabilityServiceOptions,
  ComingSoonEvent,
  ComingSoonServiceOptions,
  CreditEvent,
  TrendingEvent,
  TrendingServiceOptions,
} from '@radarr/streaming-aggregation';
import type { CacheBus, CacheEvent, CacheStore } from '@radarr/streaming-cache';
import type { CreditCaps, Upstream, UpstreamId, UpstreamNotConfigured } from '@radarr/streaming-core';
import type { SecretKeys } from '@radarr/streaming-database';
import type { DataSource } from 'typeorm';

/** What {@link StreamingModule} is set up with. */
export interface StreamingModuleOptions {
  /** The upstreams to ask, such as `createTmdbUpstream({ … })`. */
  readonly upstreams: readonly Upstream[];
  /** Upstreams that are not set up, so that answers can say what is missing. @default none */
  readonly notConfigured?: readonly UpstreamNotConfigured[];
  /** An initialised data source that knows the entities of `@radarr/streaming-database`. The module never closes it. */
  readonly dataSource: DataSource;
  /** A faster tier before the database, such as a `RedisCacheStore`. The module never closes it. @default none */
  readonly fastStore?: CacheStore;
  /** Tells the other replicas what was written. @default none: each replica keeps its memory until it expires */
  readonly bus?: CacheBus;
  /** How long each kind of answer is fresh. @default see `DEFAULT_TRENDING_TTLS` */
  readonly ttls?: TrendingServiceOptions['ttls'];
  /** How long each upstream's word on a title is fresh. @default see `DEFAULT_AVAILABILITY_TTLS` */
  readonly availabilityTtls?: AvailabilityServiceOptions['ttls'];
  /** How long lists of arrivals are fresh. @default see `ComingSoonTtls` */
  readonly comingSoonTtls?: ComingSoonServiceOptions['ttls'];
  /** How long a directory of providers is fresh, in milliseconds. @default 24 h */
  readonly providersTtlMs?: number;
  /** How much may be spent at upstreams that cost credits, by upstream id. @default see `DEFAULT_CREDIT_CAPS` */
  readonly creditCaps?: Readonly<Record<UpstreamId, Partial<CreditCaps>>>;
  /** How long a stale answer is kept, in milliseconds. @default 7 days */
  readonly staleMs?: number;
  /** How much each upstream counts in the fusion. @default 1 for each */
  readonly weights?: TrendingServiceOptions['weights'];
  /** How long a source may take before a list goes on without it, in milliseconds. @default 5000 */
  readonly sourceDeadlineMs?: number;
  /** Encrypt the tokens of connected accounts. Without them nobody can connect one. @default none */
  readonly secretKeys?: SecretKeys;
  /** Hears what the cache and the aggregation do, for logs and metrics. @default nobody */
  readonly onEvent?: (event: StreamingEvent) => void;
}

/** What the libraries behind the module report of their work. */
export type StreamingEvent =
  | { readonly from: 'cache'; readonly event: CacheEvent }
  | { readonly from: 'trending'; readonly event: TrendingEvent }
  | { readonly from: 'availability'; readonly event: AvailabilityEvent }
  | { readonly from: 'coming-soon'; readonly event: ComingSoonEvent }
  | { readonly from: 'credits'; readonly event: CreditEvent }
  | { readonly from: 'accounts'; readonly event: AccountEvent };
