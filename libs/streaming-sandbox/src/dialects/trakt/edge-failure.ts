import type { SandboxClock } from '../../clock.js';
import { withHeaders, type Answer } from '../../http/answer.js';
import type { Failure } from '../dialect.js';
import { retryAfterHeader } from '../retry-after.js';
import { edgePage } from './trakt-answers.js';

/** The statuses that the edge answers with an HTML page of its own. */
const HEADINGS: Readonly<Record<number, string>> = {
  502: '502 Bad Gateway',
  503: '503 Service Temporarily Unavailable',
  504: '504 Gateway Time-out',
  520: '520 Web server is returning an unknown error',
  521: '521 Web server is down',
  522: '522 Connection timed out',
};

/** What stands before all of Trakt's hosts answers for them; undefined for a status that it leaves to them. */
export function edgeFailure(failure: Failure, clock: SandboxClock): Answer | undefined {
  const heading = HEADINGS[failure.status];
  if (heading === undefined) return undefined;
  return withHeaders(edgePage(failure.status, heading), retryAfterHeader(failure, { usual: 'none', clock }));
}
