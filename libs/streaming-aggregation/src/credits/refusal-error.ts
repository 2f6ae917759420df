import { UpstreamQuotaExhausted, type CreditRefusal, type CreditRequest } from '@radarr/streaming-core';

/** A ledger's refusal as an error. Its message says whose limit was reached: ours, or the account's own. */
export function refusalError(request: CreditRequest, refusal: CreditRefusal): UpstreamQuotaExhausted {
  const { resetsAt } = refusal;
  return new UpstreamQuotaExhausted(
    request.upstream,
    `${limitReached(request, refusal)} It may be asked again from ${resetsAt}.`,
    { resetsAt },
  );
}

function limitReached({ upstream, purpose, cost, caps }: CreditRequest, { reason }: CreditRefusal): string {
  const beside = purpose === 'background' ? ' beside what is kept for people' : '';
  const tooFew = `too few are left${beside} for a call that costs ${cost}.`;
  switch (reason) {
    case 'day':
      return `Of the ${caps.perDay} credits a day that we allow ourselves at ${upstream}, ${tooFew}`;
    case 'month':
      return `Of the ${caps.perMonth} credits a month that we allow ourselves at ${upstream}, ${tooFew}`;
    case 'account':
      return `Of the credits that our account at ${upstream} has this month, ${tooFew}`;
    case 'blocked':
      return `${upstream} refuses us because the credits of our account there are spent.`;
  }
}
