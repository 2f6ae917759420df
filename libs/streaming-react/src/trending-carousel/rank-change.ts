import type { TrendingEntry } from './trending-list.js';

/** How a title's place differs from the one it had before. */
export interface RankChange {
  readonly direction: 'up' | 'down' | 'unchanged' | 'new';
  /** By how many places. */
  readonly places: number;
}

/**
 * What became of a title since the list of another day.
 * @param comparedWith that day; without one, a title without a place before is not new: nothing is known of it
 */
export function rankChange(
  { rank, previous_rank: previous }: Pick<TrendingEntry, 'rank' | 'previous_rank'>,
  comparedWith: string | null,
): RankChange | undefined {
  if (previous === null) return comparedWith === null ? undefined : { direction: 'new', places: 0 };
  const places = previous - rank;
  if (places === 0) return { direction: 'unchanged', places };
  return { direction: places > 0 ? 'up' : 'down', places: Math.abs(places) };
}
