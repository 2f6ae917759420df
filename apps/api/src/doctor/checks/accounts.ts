import { UPSTREAM_RECIPES } from '../../upstreams.js';
import { findings, type Check, type Finding } from '../finding.js';
import type { AccountSummary } from '../../accounts/account-overview.js';
import { whyNot } from './jobs.js';

/** How the accounts are that people can connect. */
export const checkAccounts: Check = ({ demo, facts, database, environment }) =>
  UPSTREAM_RECIPES.flatMap(({ id, keyTrial, accountNeeds }) => {
    if (!accountNeeds) return [];
    const { skipped } = findings(`${keyTrial.name} account`);
    if (demo) return skipped('That of a demonstration is invented.');
    const missing = accountNeeds.filter((name) => environment[name] === undefined);
    if (missing.length > 0) return skipped(`Nobody can connect one: ${missing.join(' and ')} is not set.`);
    if (!facts.accounts) return skipped(whyNot(database.state));
    const account = facts.accounts.find(({ source }) => source === id);
    return account ? judgeAccount(keyTrial.name, account) : skipped('Nobody can connect one.');
  });

function judgeAccount(name: string, { status, message, isTrouble }: AccountSummary): Finding {
  const { ok, warning, problem } = findings(`${name} account`);
  if (status === 'broken')
    return problem(`The account at ${name} can be used no more.`, message ?? `Connect it again.`);
  if (isTrouble) return warning(message ?? 'It has trouble.', 'Nothing yet: it is tried again.');
  if (status === 'connected') return ok('It is connected.');
  // A code that a person is to type is a secret for as long as it is good.
  return ok(status === 'pending' ? 'A code waits to be typed.' : 'None is connected.');
}
