/** Larger limits are clamped without an error. */
const MAX_LIMIT = 250;

/** Which rows a client gets. */
export interface Paging {
  readonly page: number;
  readonly limit: number;
}

/** Reads `page` and `limit`; what is no number counts as not said. A larger limit than 250, or `maxLimit`, is clamped. */
export function readPaging(
  query: URLSearchParams,
  { defaultLimit, maxLimit = MAX_LIMIT }: { readonly defaultLimit: number; readonly maxLimit?: number },
): Paging {
  return {
    page: readPositive(query.get('page')) ?? 1,
    limit: Math.min(readPositive(query.get('limit')) ?? defaultLimit, maxLimit),
  };
}

/** The part of a list that a page holds. */
export function pageSlice<T>(list: ArrayLike<T>, { page, limit }: Paging): T[] {
  return Array.prototype.slice.call(list, (page - 1) * limit, page * limit) as T[];
}

/** The headers that say which part this is. The body is a bare array. */
export function pagingHeaders({ page, limit }: Paging, itemCount: number): Record<string, string> {
  return {
    'x-pagination-page': String(page),
    'x-pagination-limit': String(limit),
    'x-pagination-page-count': String(Math.ceil(itemCount / limit)),
    'x-pagination-item-count': String(itemCount),
  };
}

function readPositive(text: string | null): number | undefined {
  const number = Number(text);
  return text !== null && /^\d+$/.test(text) && number > 0 ? number : undefined;
}
