import type { StreamingCache } from '@radarr/streaming-cache';
import {
  systemClock,
  type Clock,
  type ComingSoonStore,
  type Upstream,
  type UpstreamNotConfigured,
} from '@radarr/streaming-core';
import type { CreditPurse } from '../credits/credit-purse.js';
import type { ComingSoonEvent } from './coming-soon-events.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How long each kind of list stays fresh, in milliseconds. */
export interface ComingSoonTtls {
  /** The lists, and what each upstream tells for them. @default 24 h */
  readonly listMs: number;
  /** A list in which a source is missing or late. @default 1 min */
  readonly degradedMs: number;
  /** What a title directory says of one title. @default 7 days */
  readonly titleMs: number;
}

/** What a {@link ComingSoonService} works with. */
export interface ComingSoonServiceOptions {
  /** The upstreams to fuse. Their order means nothing. */
  readonly upstreams: readonly Upstream[];
  /** Upstreams that the operator has not set up, each with what is missing. @default none */
  readonly notConfigured?: readonly UpstreamNotConfigured[];
  readonly cache: StreamingCache;
  /** Keeps each list's last snapshot beyond the cache's memory. */
  readonly store: ComingSoonStore;
  /** Pays for calls that cost credits. Without it, upstreams that charge are not asked. @default none */
  readonly purse?: CreditPurse;
  readonly ttls?: Partial<ComingSoonTtls>;
  /** How many days ahead the lists look. @default 90 */
  readonly days?: number;
  /** How long a source may take before a list goes on without it. @default 10000 */
  readonly sourceDeadlineMs?: number;
  /** @default the system's clock */
  readonly clock?: Clock;
  /** Hears what is done, for logs and metrics. @default nobody */
  readonly onEvent?: (event: ComingSoonEvent) => void;
}

export type ResolvedComingSoonOptions = Required<Omit<ComingSoonServiceOptions, 'ttls' | 'purse'>> &
  Pick<ComingSoonServiceOptions, 'purse'> & { readonly ttls: ComingSoonTtls };

/** Fills in the defaults. */
export function resolveComingSoonOptions(options: ComingSoonServiceOptions): ResolvedComingSoonOptions {
  return {
    notConfigured: [],
    days: 90,
    sourceDeadlineMs: 10_000,
    clock: systemClock,
    onEvent: () => undefined,
    ...options,
    ttls: { listMs: DAY_MS, degradedMs: MINUTE_MS, titleMs: 7 * DAY_MS, ...options.ttls },
  };
}
