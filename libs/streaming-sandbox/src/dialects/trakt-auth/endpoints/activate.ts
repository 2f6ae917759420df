import type { TraktAccounts } from '../../../accounts/trakt-accounts.js';
import type { Answer } from '../../../http/answer.js';
import { SandboxInputError } from '../../../sandbox-input-error.js';
import type { Endpoint, EndpointAsk, Stage } from '../../dialect.js';
import { activatePage } from '../activate-page.js';

/** The page where a person types a code and answers: `/activate`, or `/activate/{user_code}` with the code filled in. */
export function activateEndpoints({ accounts }: Stage): readonly Endpoint[] {
  return [
    { path: '/activate', answer: () => activatePage({ userCode: '' }) },
    {
      path: '/activate/{user_code}',
      answer: ({ params }) => activatePage({ userCode: params.user_code ?? '' }),
    },
    { method: 'POST', path: '/activate', answer: (ask) => takeAnswer(ask, accounts) },
  ];
}

function takeAnswer({ body }: EndpointAsk, accounts: TraktAccounts): Answer {
  const form = new URLSearchParams(body.toString());
  const userCode = form.get('user_code') ?? '';
  try {
    return activatePage({
      userCode: '',
      notice: decide(accounts, { userCode, decision: form.get('decision') }),
    });
  } catch (error) {
    if (!(error instanceof SandboxInputError)) throw error;
    return activatePage({ userCode, notice: `That did not work: ${error.message}.`, status: 400 });
  }
}

function decide(
  accounts: TraktAccounts,
  { userCode, decision }: { readonly userCode: string; readonly decision: string | null },
): string {
  if (decision === 'approve') {
    accounts.approve(userCode);
    return 'Approved. You may close this page: the application will notice.';
  }
  if (decision !== 'deny') throw new SandboxInputError('press Approve or Deny');
  accounts.deny(userCode);
  return 'Denied. The application gets nothing.';
}
