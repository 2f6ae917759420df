import type {
  Instant,
  MediaType,
  TitleFacts,
  TrendingEntry,
  TrendingWindow,
  UpstreamFailure,
  UpstreamId,
} from '@radarr/streaming-core';

/**
 * How one source took part in a list: `ok`; `stale` when it failed or was late and its last good list was used;
 * `failed` when it had none either; `not_configured` when the operator has not set it up.
 */
export const SOURCE_STATUSES = ['ok', 'stale', 'failed', 'not_configured'] as const;

export type SourceStatus = (typeof SOURCE_STATUSES)[number];

/** What a list says of one of its sources. */
export interface SourceReport {
  readonly upstream: UpstreamId;
  readonly status: SourceStatus;
  /** When this source's list came from its upstream. */
  readonly fetchedAt?: Instant;
  /** How many of its rows are in the list. */
  readonly used: number;
  /** How many of its rows could not be joined to a title, and so are not in the list. */
  readonly dropped: number;
  /** Why it failed, when it did. */
  readonly failure?: UpstreamFailure;
}

/** A trending list as it is cached: plain JSON. */
export interface TrendingList {
  readonly mediaType: MediaType;
  readonly window: TrendingWindow;
  /** An upstream's id or `aggregated`. */
  readonly source: string;
  readonly entries: readonly TrendingEntry[];
  /** One report for each source that was asked or could be, in the order of their ids. */
  readonly sources: readonly SourceReport[];
  /** When the oldest source list in it came from its upstream. */
  readonly fetchedAt: Instant;
  /** When it was made of these feeds. */
  readonly builtAt: Instant;
  /** What was looked up for this list beside the feeds, so that the next one need not ask again. */
  readonly lookedUp: LookedUp;
  /** How many titles and rows are still being looked up in the background. */
  readonly pending: number;
}

/** What a title directory said, as plain JSON. */
export interface LookedUp {
  /** Facts by TMDB number; null where the directory knows no such title. */
  readonly facts: Readonly<Record<string, TitleFacts | null>>;
  /** TMDB numbers by IMDb id; null where the directory knows none. */
  readonly tmdbIds: Readonly<Record<string, number | null>>;
}

export const NOTHING_LOOKED_UP: LookedUp = { facts: {}, tmdbIds: {} };

/** A trending list together with how it was had. */
export interface TrendingAnswer extends TrendingList {
  readonly expiresAt: Instant;
  /** Past its expiry, or made of nothing but old feeds: nothing newer could be had in time. */
  readonly stale: boolean;
  /** At least one configured source failed, or its last good list stands in for it. */
  readonly degraded: boolean;
  /** Where it came from: `memory`, `redis`, `database`, `source` (just made) or `snapshot` (the last kept list). */
  readonly tier: string;
  /** Opaque; two answers about one list with the same version say the same. */
  readonly version: string;
}
