import type { SandboxClock } from '../../clock.js';
import type { CreditAccount } from '../../credits/credit-account.js';
import { withHeaders, type Answer } from '../../http/answer.js';
import type { Failure } from '../dialect.js';
import { retryAfterHeader } from '../retry-after.js';
import { proxyPage, watchmodeError, withAccount } from './watchmode-answers.js';

/** The statuses that a proxy answers with a page of its own. Our guess: the vendor only warns that 50x may be no JSON. */
const PROXY_STATUSES: readonly number[] = [502, 504];
const USUAL_RETRY_AFTER_S = 30;

/**
 * Watchmode's answer for an error status, in the documented shape; the account's headers fit the error.
 * @param account whose key asked; undefined when the key is not accepted or the path needs none
 */
export function watchmodeFailure(
  failure: Failure,
  { account, clock }: { readonly account: CreditAccount | undefined; readonly clock: SandboxClock },
): Answer {
  const { status } = failure;
  const usual = status === 429 ? USUAL_RETRY_AFTER_S : 'none';
  const retryAfter = retryAfterHeader(failure, { usual, clock });
  if (PROXY_STATUSES.includes(status)) return withHeaders(proxyPage(status), retryAfter);
  const answer = withHeaders(watchmodeError(status), retryAfter);
  if (account === undefined || status === 401) return answer;
  const spent: Record<string, string> =
    status === 402 ? { 'x-account-quota-used': String(account.terms.quota) } : {};
  const late: Record<string, string> = status === 429 ? { 'x-ratelimit-remaining': '0' } : {};
  return withAccount(withHeaders(answer, { ...spent, ...late }), account);
}
