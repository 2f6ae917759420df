import type { EndpointAsk } from '../dialect.js';
import { readList } from './parameters.js';

/** What most calls cost. Whether `/status/` is free is not known; a client that counts it is safe either way. */
export const ONE_CREDIT = 1;

/**
 * What a call for one title costs: 1 by Watchmode's own number, 2 by a foreign id, and 1 for each appended part.

 */
export function titlePrice({ params, query }: EndpointAsk): number {
  const byOwnId = /^\d+$/.test(params.title_id ?? '');
  return (byOwnId ? 1 : 2) + readList(query, 'append_to_response').length;
}

/** What a list of titles costs: 1, and 1 for each region beyond the first. */
export function listPrice({ query }: EndpointAsk): number {
  return Math.max(1, readList(query, 'regions').length);
}
