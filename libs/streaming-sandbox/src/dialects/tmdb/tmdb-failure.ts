import { jsonAnswer, withHeaders, type Answer } from '../../http/answer.js';
import type { SandboxClock } from '../../clock.js';
import type { Failure } from '../dialect.js';
import { retryAfterHeader } from '../retry-after.js';
import { tmdbError, tmdbProxyPage, type TmdbErrorCode } from './tmdb-answers.js';

const CODE_OF_STATUS: Readonly<Record<number, TmdbErrorCode>> = {
  400: 22,
  401: 7,
  403: 45,
  404: 34,
  405: 42,
  422: 5,
  429: 25,
  500: 11,
  503: 46,
  504: 24,
};

/** TMDB's answer for an error status. A 502 is the proxy's HTML page; other statuses without a number use 11. */
export function tmdbFailure(failure: Failure, clock: SandboxClock): Answer {
  // Today's 429 is not known to carry Retry-After; older ones did.
  const headers = retryAfterHeader(failure, { usual: 'none', clock });
  if (failure.status === 502) return withHeaders(tmdbProxyPage(502, 'Bad Gateway'), headers);
  const code = CODE_OF_STATUS[failure.status];
  if (code !== undefined) return tmdbError(code, headers);
  const body = { success: false, status_code: 11, status_message: 'Something went wrong inside.' };
  return jsonAnswer(body, { status: failure.status, headers });
}
