import type { Answer } from '../../http/answer.js';
import type { Endpoint, EndpointAsk, Stage } from '../dialect.js';
import { accountOf } from './key-guard.js';
import { refusedKey, watchmodeError, withAccount } from './watchmode-answers.js';

/** An endpoint that costs credits. */
export interface PricedEndpoint extends Endpoint {
  /** What a successful call costs, in whole credits. */
  price(ask: EndpointAsk): number;
}

/**
 * An endpoint that is paid for: 402 when the month's credits do not suffice, and what an error costs is nothing.
 * Every answer tells the state of the account after it.
 */
export function metered(endpoint: PricedEndpoint, stage: Pick<Stage, 'keys' | 'credits'>): Endpoint {
  return { ...endpoint, answer: (ask) => answerPaid(endpoint, { ask, stage }) };
}

function answerPaid(
  endpoint: PricedEndpoint,
  { ask, stage }: { readonly ask: EndpointAsk; readonly stage: Pick<Stage, 'keys' | 'credits'> },
): Answer {
  const account = accountOf(ask, stage);
  if (!account) return refusedKey();
  const price = endpoint.price(ask);
  if (!account.canPay(price)) {
    account.refuse();
    return withAccount(watchmodeError(402), account);
  }
  const answer = endpoint.answer(ask);
  if (answer.status === 200) account.pay(price);
  return withAccount(answer, account);
}
