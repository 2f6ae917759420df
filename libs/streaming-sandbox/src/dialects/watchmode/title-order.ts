import type { WatchmodeTitle } from '../../world/watchmode/watchmode-title.js';

type Order = (a: WatchmodeTitle, b: WatchmodeTitle) => number;

/** By the word before `_asc` and `_desc`. Relevance is popularity here. */
const ASCENDING: Readonly<Record<string, Order>> = {
  relevance: (a, b) => a.title.popularity - b.title.popularity,
  popularity: (a, b) => a.title.popularity - b.title.popularity,
  release_date: (a, b) => a.title.date.localeCompare(b.title.date),
  title: (a, b) => a.title.name.localeCompare(b.title.name),
};

/** The order that `sort_by` asks for: `relevance_desc` when it is not given; undefined when it does not exist. */
export function readTitleOrder(sortBy: string | null): Order | undefined {
  const [, field = '', direction] = /^(\w+)_(asc|desc)$/.exec(sortBy ?? 'relevance_desc') ?? [];
  const ascending = Object.hasOwn(ASCENDING, field) ? ASCENDING[field] : undefined;
  if (!ascending || direction === 'asc') return ascending;
  return (a, b) => ascending(b, a);
}
