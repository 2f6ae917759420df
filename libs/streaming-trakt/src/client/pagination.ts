/** Which part of a list a page is. A number that Trakt did not send is undefined. */
export interface TraktPagination {
  /** From 1. */
  readonly page: number | undefined;
  /** How many rows a page has. Trakt lowers a limit that is too high without an error, so only this tells. */
  readonly limit: number | undefined;
  /** 0 when the list is empty. */
  readonly pageCount: number | undefined;
  readonly itemCount: number | undefined;
}

/** Reads the headers that tell which part of a list a bare array is. @see https://docs.trakt.tv/ */
export function readPagination(headers: Readonly<Record<string, string>>): TraktPagination {
  return {
    page: count(headers['x-pagination-page']),
    limit: count(headers['x-pagination-limit']),
    pageCount: count(headers['x-pagination-page-count']),
    itemCount: count(headers['x-pagination-item-count']),
  };
}

const count = (value: string | undefined): number | undefined =>
  value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
