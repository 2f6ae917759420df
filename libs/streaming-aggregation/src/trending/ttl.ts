const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long each kind of answer stays fresh, in milliseconds. */
export interface TrendingTtls {
  /** Each upstream's own list, by upstream id. @default tmdb 3 h, trakt 1 h */
  readonly feedMs: Readonly<Record<string, number>>;
  /** The list of an upstream that is not named above. @default 1 h */
  readonly otherFeedMs: number;
  /** A list fused from all sources. @default 1 h */
  readonly aggregatedMs: number;
  /** A list in which a source is missing or late: short, so that the source is soon asked again. @default 1 min */
  readonly degradedMs: number;
  /** What a title directory says of one title. @default 7 days */
  readonly titleMs: number;
}

export const DEFAULT_TRENDING_TTLS: TrendingTtls = {
  feedMs: { tmdb: 3 * HOUR, trakt: HOUR },
  otherFeedMs: HOUR,
  aggregatedMs: HOUR,
  degradedMs: MINUTE,
  titleMs: 7 * DAY,
};

/** How long an upstream's own list stays fresh. */
export function feedTtlMs(ttls: TrendingTtls, upstream: string): number {
  return ttls.feedMs[upstream] ?? ttls.otherFeedMs;
}
