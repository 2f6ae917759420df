import type { CreditAccount } from '../../credits/credit-account.js';
import { htmlAnswer, jsonAnswer, textAnswer, withHeaders, type Answer } from '../../http/answer.js';

/** The messages are ours but for the last, which is documented. */
const MESSAGES: Readonly<Record<number, string>> = {
  400: 'A parameter is not valid.',
  401: 'This API key is not valid.',
  402: "The account's credits for this month are spent.",
  403: 'The plan of this account does not include this.',
  404: 'Nothing was found under this id.',
  429: 'The rate limit was exceeded.',
};

/** An error as Watchmode documents it. @see https://api.watchmode.com/docs/ */
export function watchmodeError(
  status: number,
  message = MESSAGES[status] ?? 'Something went wrong.',
): Answer {
  return jsonAnswer({ success: false, statusCode: status, statusMessage: message }, { status });
}

/** The refusal of a key, in the shape that the live service was seen to use: not the documented one. */
export function refusedKey(): Answer {
  return jsonAnswer({ success: false, errorMessage: 'Please enter a valid API key.' }, { status: 401 });
}

/** What a path that does not exist is answered with: a bad request. */
export function invalidMethod(): Answer {
  return watchmodeError(400, 'Invalid method');
}

/** What any verb but GET is answered with: nothing. */
export function wrongVerb(): Answer {
  return textAnswer('', { type: 'text/html; charset=UTF-8', status: 405 });
}

/** What stands before Watchmode answers with a page of its own. */
export function proxyPage(status: number): Answer {
  return htmlAnswer(`${status} Error`, { status });
}

/** The same answer with what the account has left, as every answer to a good key says it. */
export function withAccount(answer: Answer, account: CreditAccount): Answer {
  const { remaining, endsInSeconds } = account.minute;
  return withHeaders(answer, {
    'x-ratelimit-limit': String(account.terms.requestsPerMinute),
    'x-ratelimit-remaining': String(remaining),
    // Seconds until the minute ends. The vendor's documentation shows it on a 200 too.
    'retry-after': String(endsInSeconds),
    'x-account-quota': String(account.terms.quota),
    'x-account-quota-used': String(account.used),
    ...answer.headers,
  });
}
