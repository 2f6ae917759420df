import type { Instant } from '@radarr/streaming-core';
import type { TraktList } from '../client/trakt-list.js';

/** The highest number of rows that Trakt puts on a page. */
const MAX_PAGE_ROWS = 250;

/** Fetches one page of a list. */
export type PageFetcher<Row> = (part: {
  readonly page: number;
  readonly limit: number;
}) => Promise<TraktList<Row>>;

/** The begin of a list, put together from its pages. */
export interface WholeList<Row> {
  readonly rows: readonly Row[];
  /** When Trakt answered for the oldest page. */
  readonly fetchedAt: Instant;
}

/**
 * Fetches the first `count` rows of a list, or all by `Infinity`. The first page tells how many rows a page really has; the others are then
 * fetched at once with that size. By the size that was asked for, rows would be skipped whenever Trakt lowers it.
 */
export async function fetchRows<Row>(count: number, fetchPage: PageFetcher<Row>): Promise<WholeList<Row>> {
  const asked = Math.min(count, MAX_PAGE_ROWS);
  const first = await fetchPage({ page: 1, limit: asked });
  const { limit = asked, pageCount = 1 } = first.pagination;
  const pages = Math.min(Math.ceil(count / Math.max(limit, 1)), pageCount);
  const numbers = Array.from({ length: Math.max(pages - 1, 0) }, (_, index) => index + 2);
  const rest = await Promise.all(numbers.map((page) => fetchPage({ page, limit })));
  const all = [first, ...rest];
  return {
    rows: all.flatMap(({ rows }) => rows).slice(0, count),
    fetchedAt: all.map(({ fetchedAt }) => fetchedAt).reduce((a, b) => (a < b ? a : b)),
  };
}
