import type { TrialRequest } from './arbitrary-request.js';

/** Rules that an OpenAPI document can only tell in words: what breaks one of them may be bad input all the same. */
const RULES: readonly ((path: string, query: URLSearchParams, body: string | undefined) => boolean)[] = [
  // Either the one or the other.
  (path, query) => path.includes('/availability/') && query.has('region') && query.has('regions'),
  // Days are to be in order, and not too far away.
  (path, query) => path.includes('/coming-soon/') && (query.has('from') || query.has('to')),
  // Exactly one of the two.
  (path, _query, body) => path === '/api/session' && /"token".*"api_key"|^\{\}$/.test(body ?? ''),
];

/** Whether a request may be refused by a rule that the document tells in words. */
export function breaksWords({ target, body }: TrialRequest): boolean {
  const { pathname, searchParams } = new URL(target, 'http://api');
  return RULES.some((breaks) => breaks(pathname, searchParams, body));
}
