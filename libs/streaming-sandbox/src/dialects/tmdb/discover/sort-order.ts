import type { Title } from '../../../world/title.js';

/** A title that discover has found. */
export interface Found {
  readonly title: Title;
  /** Its date in the region that was asked about, as `YYYY-MM-DD`. */
  readonly date?: string;
}

const KEYS: Readonly<Record<string, (found: Found) => number | string>> = {
  popularity: ({ title }) => title.popularity,
  vote_average: ({ title }) => title.voteAverage,
  vote_count: ({ title }) => title.voteCount,
  release_date: ({ title, date }) => date ?? title.date,
  primary_release_date: ({ title }) => title.date,
  first_air_date: ({ title }) => title.date,
  title: ({ title }) => title.name,
  name: ({ title }) => title.name,
  original_title: ({ title }) => title.originalName,
  original_name: ({ title }) => title.originalName,
};

/** Sorts by `sort_by`, such as `popularity.desc`. What nobody knows how to sort by is the default. */
export function sorted(found: readonly Found[], sortBy: string | null): readonly Found[] {
  const [name = '', direction] = (sortBy ?? '').split('.');
  const known = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
  const key = known ?? (({ title }: Found) => title.popularity);
  const sign = known && direction === 'asc' ? 1 : -1;
  return found
    .map((each) => ({ each, value: key(each) }))
    .sort((a, b) => sign * compare(a.value, b.value) || a.each.title.tmdbId - b.each.title.tmdbId)
    .map(({ each }) => each);
}

function compare(a: number | string, b: number | string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
