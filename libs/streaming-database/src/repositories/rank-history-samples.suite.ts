import type { CalendarDate, Instant, TrendingListKey, TrendingSnapshot } from '@radarr/streaming-core';

export const FILMS = { source: 'aggregated', mediaType: 'movie', window: 'day' } as const;

/** A list of these films, the best first. */
export const listOf = (tmdbIds: readonly number[], fetchedAt: Instant): TrendingSnapshot => ({
  entries: tmdbIds.map((tmdbId, index) => ({
    mediaType: 'movie',
    tmdbId,
    title: `Film ${tmdbId}`,
    rank: index + 1,
    score: 100 - index,
    sources: [],
  })),
  fetchedAt,
  expiresAt: fetchedAt,
});

export const noonOf = (day: CalendarDate): Instant => `${day}T12:00:00.000Z`;

/** Lists that are told apart from `FILMS` by one part of their key each. */
export const OTHER_LISTS: readonly TrendingListKey[] = [
  { ...FILMS, source: 'tmdb' },
  { ...FILMS, mediaType: 'tv' },
  { ...FILMS, window: 'week' },
];
