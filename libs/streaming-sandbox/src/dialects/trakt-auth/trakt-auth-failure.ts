import type { SandboxClock } from '../../clock.js';
import type { Answer } from '../../http/answer.js';
import type { Ask } from '../../http/ask.js';
import type { Failure } from '../dialect.js';
import { retryAfterHeader } from '../retry-after.js';
import { edgeFailure } from '../trakt/edge-failure.js';
import { traktEmpty } from '../trakt/trakt-answers.js';
import { TOKEN_PATH } from './endpoints/token.js';
import { invalidGrant } from './oauth-answers.js';

/**
 * The auth host's answer for an error status: mostly an empty body, and a wait only when the fault names one. A refresh
 * that fails says why: with 400, and with 401 as it did before 2026.
 */
export function traktAuthFailure(failure: Failure, ask: Ask, clock: SandboxClock): Answer {
  const { status } = failure;
  const refused = status === 400 || status === 401;
  if (refused && ask.path === TOKEN_PATH) return invalidGrant(status);
  return (
    edgeFailure(failure, clock) ?? traktEmpty(status, retryAfterHeader(failure, { usual: 'none', clock }))
  );
}
