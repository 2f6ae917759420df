import type { ComingSoonListKey, Instant, Release } from '@radarr/streaming-core';
import type { SourceReport } from '../sources/source-report.js';
import type { LookedUp } from '../titles/looked-up.js';

/** A list of arrivals as it is cached: plain JSON. */
export interface ComingSoonList extends ComingSoonListKey {
  /** One for each day of a film or a season, soonest first. `oncePerSeason` lists those that are wanted for readers. */
  readonly releases: readonly Release[];
  /** One report for each source that was asked, in the order of their ids. */
  readonly sources: readonly SourceReport[];
  /** When the oldest source list in it came from its upstream. */
  readonly fetchedAt: Instant;
  /** When it was made. */
  readonly builtAt: Instant;
  /** What was looked up for it beside the feeds. */
  readonly lookedUp: LookedUp;
  /** How many titles are still being looked up in the background. */
  readonly pending: number;
}

/** A list of arrivals together with how it was had. */
export interface ComingSoonAnswer extends ComingSoonList {
  readonly expiresAt: Instant;
  /** Past its expiry, or made of nothing but old feeds. */
  readonly stale: boolean;
  /** A source that is set up failed, or its last good list stands in for it. */
  readonly degraded: boolean;
  /** The day that it is in the region; what arrived before is not in the answer any more. */
  readonly today: string;
  /** Opaque; two answers about one list with the same version say the same. */
  readonly version: string;
}
