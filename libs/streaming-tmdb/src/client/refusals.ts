import type { Refusal, RefusalMeaning } from '@radarr/streaming-http';
import { errorBody } from '../wire/error-body.js';

/** What some of TMDB's own error numbers mean, beyond the HTTP status they come with. */
const MEANINGS: Readonly<Record<number, RefusalMeaning>> = {
  6: { kind: 'not-found' },
  7: { kind: 'auth', message: 'TMDB does not accept the API key: check that it is whole and still valid.' },
  9: { kind: 'unavailable', message: 'TMDB is offline for the moment.' },
  10: { kind: 'auth', message: 'TMDB has suspended the API key.' },
  25: { kind: 'rate-limited' },
  34: { kind: 'not-found' },
  45: { kind: 'auth', message: 'TMDB has suspended the account of the API key.' },
  46: { kind: 'unavailable', message: 'TMDB is under maintenance.' },
};

/**
 * Reads TMDB's refusals. A 404 that is no JSON does not come from the API but from the proxy before it, so it says
 * nothing about a title.
 */
export function readTmdbRefusal({ status, body }: Refusal): RefusalMeaning | undefined {
  const parsed = errorBody.safeParse(body);
  const code = parsed.data?.status_code;
  const meaning = code === undefined ? undefined : MEANINGS[code];
  if (meaning !== undefined) return meaning;
  if (status === 404 && !parsed.success) {
    return { kind: 'request', message: 'There is no TMDB API at this address: check its base URL.' };
  }
  return undefined;
}
