import type { Instant, MediaType, TitleFacts } from './title.js';

/** The time spans over which an upstream can say what is trending. */
export const TRENDING_WINDOWS = ['day', 'week'] as const;

export type TrendingWindow = (typeof TRENDING_WINDOWS)[number];

/** What an upstream measured to rank a title, such as 412 `watchers`. */
export interface FeedMetric {
  /** The upstream's own word in snake case: `watchers`, `watcher_count`, `popularity`. */
  readonly name: string;
  readonly value: number;
}

/** The numbers by which an upstream names a title. A row without a TMDB number may still be resolved by its IMDb id. */
export interface ForeignIds {
  readonly tmdbId?: number;
  /** `tt` and digits. */
  readonly imdbId?: string;
}

/** One line of an upstream's list. */
export interface FeedRow {
  /** The place in the upstream's own list, from 1, counted before anything was dropped. */
  readonly rank: number;
  readonly ids: ForeignIds;
  readonly facts: TitleFacts;
  readonly metric?: FeedMetric;
}

/** An upstream's ordered list of titles of one media type. */
export interface Feed {
  readonly mediaType: MediaType;
  readonly rows: readonly FeedRow[];
  /** When the upstream answered. */
  readonly fetchedAt: Instant;
}
