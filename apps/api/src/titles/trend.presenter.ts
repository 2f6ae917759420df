import type { RankTrend, TitleKey, TrendingWindow } from '@radarr/streaming-core';
import type { TrendResponse } from './trend.response.js';

/** Puts the trend of a title into the words of the HTTP API. */
export function presentTrend(
  { mediaType, tmdbId }: TitleKey,
  {
    window,
    trend,
    demo,
  }: { readonly window: TrendingWindow; readonly trend: RankTrend; readonly demo: boolean },
): TrendResponse {
  return {
    ...(demo && { demo }),
    data: {
      tmdb_id: tmdbId,
      media_type: mediaType,
      window,
      days: trend.days.map(({ day, rank }) => ({ date: day, rank })),
      since: trend.since ?? null,
    },
  };
}
