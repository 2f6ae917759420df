import type { WatchlistItem } from './watchlist-items.js';

/** How a watchlist is sorted. */
export interface WatchlistOrder {
  readonly by: string;
  readonly how: 'asc' | 'desc';
}

const VALUES: Readonly<Record<string, (item: WatchlistItem) => number | string>> = {
  rank: ({ rank }) => rank,
  added: ({ listedAt }) => listedAt,
  title: ({ title }) => title.name,
  released: ({ title }) => title.date,
  popularity: ({ title }) => title.popularity,
  percentage: ({ title }) => title.voteAverage,
  votes: ({ title }) => title.voteCount,
};

/** Reads the order out of a path; by rank for a word that the sandbox does not sort by, `runtime` among them. */
export function readOrder(by = 'rank', how = 'asc'): WatchlistOrder {
  return { by: by in VALUES ? by : 'rank', how: how === 'desc' ? 'desc' : 'asc' };
}

/** A list in an order; equals stand by rank. */
export function inOrder(
  items: readonly WatchlistItem[],
  { by, how }: WatchlistOrder,
): readonly WatchlistItem[] {
  const valueOf = VALUES[by] ?? (({ rank }) => rank);
  const sign = how === 'desc' ? -1 : 1;
  return items.toSorted((a, b) => {
    const [first, second] = [valueOf(a), valueOf(b)];
    if (first === second) return a.rank - b.rank;
    return first < second ? -sign : sign;
  });
}
