import type { SandboxClock } from '../../clock.js';
import { withHeaders, type Answer } from '../../http/answer.js';
import type { Failure } from '../dialect.js';
import { retryAfterHeader } from '../retry-after.js';
import { edgePage, forbidden, traktEmpty } from './trakt-answers.js';

const PERIOD_S = 300;
const USUAL_RETRY_AFTER_S = 10;
const UPGRADE = { 'x-upgrade-url': 'https://trakt.example/vip' };

/** The statuses that the edge answers with an HTML page of its own. */
const EDGE_HEADINGS: Readonly<Record<number, string>> = {
  502: '502 Bad Gateway',
  503: '503 Service Temporarily Unavailable',
  504: '504 Gateway Time-out',
  520: '520 Web server is returning an unknown error',
  521: '521 Web server is down',
  522: '522 Connection timed out',
};

/** Trakt's answer for an error status: mostly an empty body. */
export function traktFailure(failure: Failure, clock: SandboxClock): Answer {
  const { status } = failure;
  const heading = EDGE_HEADINGS[status];
  if (heading !== undefined)
    return withHeaders(edgePage(status, heading), retryAfterHeader(failure, { usual: 'none', clock }));
  if (status === 403) return forbidden();
  if (status === 420) return traktEmpty(420, { ...UPGRADE, 'x-vip-user': 'false', 'x-account-limit': '100' });
  if (status === 426) return traktEmpty(426, UPGRADE);
  if (status === 429) return traktEmpty(429, rateLimitHeaders(failure, clock));
  return traktEmpty(status, retryAfterHeader(failure, { usual: 'none', clock }));
}

/** Retry-After with X-Ratelimit, whose value is JSON; a 429 of the edge (`retryAfter: 'none'`) has neither. */
function rateLimitHeaders(failure: Failure, clock: SandboxClock): Record<string, string> {
  if (failure.retryAfter === 'none') return {};
  const seconds = failure.retryAfter ?? USUAL_RETRY_AFTER_S;
  const until = new Date(clock.now() + seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
  const limit = { name: 'UNAUTHED_API_GET_LIMIT', period: PERIOD_S, limit: 500, remaining: 0, until };
  return {
    ...retryAfterHeader(failure, { usual: USUAL_RETRY_AFTER_S, clock }),
    'x-ratelimit': JSON.stringify(limit),
  };
}
