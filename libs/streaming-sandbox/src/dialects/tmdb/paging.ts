import type { Answer } from '../../http/answer.js';
import { tmdbError } from './tmdb-answers.js';

/** Rows on a page. Recommendations are known to break it. */
export const PAGE_SIZE = 20;
const LAST_PAGE = 500;

/** The page asked for, from 1; or TMDB's answer when it lies outside of 1..500. */
export function readPage(query: URLSearchParams): number | Answer {
  const text = query.get('page') ?? '1';
  const page = Number(text);
  return /^\d+$/.test(text) && page >= 1 && page <= LAST_PAGE ? page : tmdbError(22);
}

/** The rows of a page, out of a list that is known to its length. */
export function slicePage<T>(list: readonly T[], page: number): readonly T[] {
  return list.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
}

/** The envelope of a list. */
export function pageOf(
  results: readonly unknown[],
  { page, total }: { readonly page: number; readonly total: number },
): Record<string, unknown> {
  return { page, results, total_pages: Math.ceil(total / PAGE_SIZE), total_results: total };
}
