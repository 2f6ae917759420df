import type { SandboxClock } from '../../clock.js';
import type { Answer } from '../../http/answer.js';
import type { Failure } from '../dialect.js';
import { retryAfterHeader } from '../retry-after.js';
import { edgeFailure } from './edge-failure.js';
import { forbidden, traktEmpty } from './trakt-answers.js';

const PERIOD_S = 300;
const USUAL_RETRY_AFTER_S = 10;
const UPGRADE = { 'x-upgrade-url': 'https://trakt.example/vip' };

/** Trakt's answer for an error status: mostly an empty body. */
export function traktFailure(failure: Failure, clock: SandboxClock): Answer {
  const { status } = failure;
  const edge = edgeFailure(failure, clock);
  if (edge) return edge;
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
