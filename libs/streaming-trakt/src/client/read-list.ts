import type { GetRequest, UpstreamHttp } from '@radarr/streaming-http';
import { readPagination } from './pagination.js';
import type { TraktList } from './trakt-list.js';

/** Brings overviews and dates. Not only where it is asked for, and not always where it is. */
export const FULL = { extended: 'full' };

/** One part of a list, and how it is asked for. */
export interface ListRequest<Row> extends Omit<GetRequest<Row[]>, 'query'> {
  readonly part: { readonly page?: number; readonly limit?: number };
}

/** Fetches a part of a list: the rows are the body, and the headers tell which part they are. */
export async function readList<Row>(
  http: UpstreamHttp,
  path: string,
  { part, ...request }: ListRequest<Row>,
): Promise<TraktList<Row>> {
  const { page = 1, limit } = part;
  const { body, headers, fetchedAt } = await http.get(path, { ...request, query: { ...FULL, page, limit } });
  return { rows: body, pagination: readPagination(headers), fetchedAt };
}
