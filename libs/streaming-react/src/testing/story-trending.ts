import type { TrendingEntry, TrendingList } from '../trending-carousel/trending-list.js';
import { sourceReport } from './story-sources.js';
import { daysFromNow, minutesAgo } from './story-time.js';

const TITLES = [
  ['The Lighthouse Keepers', '2026-10-02', 8.2],
  ['Nine Winters', '2026-09-18', 7.6],
  ['Salt', '2025-12-25', 6.9],
  ['A Short History of Rain', '2026-11-06', 7],
  ['The Cartographer’s Daughter', '2024-05-17', 8.4],
  ['Undertow', '2026-08-21', 6.3],
  ['Paper Lanterns', '2026-10-30', 7.8],
  ['The Last Ferry to Arran', '1999-03-31', 8.7],
  ['Kilometre Zero', '2026-07-03', 5.9],
  ['What the Orchard Knew', '2023-02-10', 7.3],
] as const;

/** A trending title by its rank; one of ten invented films, over and over. Most were somewhere else the day before. */
export function trendingEntry(rank: number, given: Partial<TrendingEntry> = {}): TrendingEntry {
  const [title, release_date, vote_average] = TITLES[(rank - 1) % TITLES.length] ?? TITLES[0];
  const cycle = Math.floor((rank - 1) / TITLES.length);
  const was = [rank + 3, rank, null, Math.max(1, rank - 2), rank + 12][rank % 5] ?? null;
  const watchers = Math.max(1, 4120 - rank * 37);
  return {
    tmdb_id: 1000 + rank,
    media_type: 'movie',
    title: cycle === 0 ? title : `${title} ${cycle + 1}`,
    rank,
    previous_rank: was,
    score: Math.max(1, 100 - (rank - 1) * 1.25),
    release_date,
    poster_path: `/${rank}.jpg`,
    backdrop_path: null,
    overview: null,
    vote_average,
    vote_count: 1200,
    popularity: 412.5,
    watchers,
    sources: [
      { source: 'tmdb', rank: rank + 1, metric: 'popularity', value: 412.5 },
      { source: 'trakt', rank, metric: 'watchers', value: watchers },
    ],
    ...given,
  };
}

/** A list of so many titles, whole and fresh unless said otherwise. */
export function trendingList(count: number, given: Partial<TrendingList> = {}): TrendingList {
  return {
    media_type: 'movie',
    window: 'day',
    source: 'aggregated',
    fetched_at: minutesAgo(4),
    expires_at: minutesAgo(-56),
    stale: false,
    degraded: false,
    pending: 0,
    total: count,
    compared_with: daysFromNow(-1),
    sources: [sourceReport('tmdb'), sourceReport('trakt')],
    entries: Array.from({ length: count }, (_, index) => trendingEntry(index + 1)),
    ...given,
  };
}
