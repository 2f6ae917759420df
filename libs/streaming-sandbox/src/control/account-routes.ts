import { z } from 'zod';
import { jsonAnswer, type Answer } from '../http/answer.js';
import type { Route } from '../http/routing.js';
import { SandboxInputError } from '../sandbox-input-error.js';
import type { Sandbox } from '../sandbox.js';
import type { ControlWork } from './control-routes.js';

const change = z.union([
  z.strictObject({ approve: z.string() }),
  z.strictObject({ deny: z.string() }),
  z.strictObject({ shutOut: z.literal(true) }),
  z.strictObject({ tokens: z.enum(['remember', 'recall']) }),
]);

/** What the person at Trakt does, and what applications did. */
export function accountRoutes({ accounts }: Sandbox): readonly Route<ControlWork>[] {
  return [
    { method: 'GET', path: '/accounts', work: () => jsonAnswer(accounts.counts()) },
    { method: 'PUT', path: '/accounts', work: ({ body }) => changeAccounts(accounts, body) },
  ];
}

function changeAccounts(accounts: Sandbox['accounts'], body: unknown): Answer {
  const wanted = change.safeParse(body);
  if (!wanted.success)
    throw new SandboxInputError(
      'send {"approve": "1A2B3C4D"}, {"deny": "1A2B3C4D"}, {"shutOut": true} or {"tokens": "remember" or "recall"}',
    );
  if ('approve' in wanted.data) accounts.approve(wanted.data.approve);
  else if ('deny' in wanted.data) accounts.deny(wanted.data.deny);
  else if ('tokens' in wanted.data) accounts[wanted.data.tokens]();
  else accounts.shutOut();
  return jsonAnswer(accounts.counts());
}
