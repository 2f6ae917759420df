import type { CreditAccount } from '../../credits/credit-account.js';
import type { CreditBook } from '../../credits/credit-book.js';
import type { Answer } from '../../http/answer.js';
import type { Ask } from '../../http/ask.js';
import type { Stage } from '../dialect.js';
import { refusedKey, watchmodeError, withAccount } from './watchmode-answers.js';
import { readKey } from './watchmode-key.js';

/** The files that are fetched without a key and cost nothing. */
export const DATASETS_PATH = '/datasets/';

/** Judges the key, then the minute, on every path but that of the files: unknown ones too. */
export function guardKey(ask: Ask, stage: Pick<Stage, 'keys' | 'credits'>): Answer | undefined {
  if (isDataset(ask)) return undefined;
  const account = accountOf(ask, stage);
  if (!account) return refusedKey();
  return account.admit() ? undefined : withAccount(watchmodeError(429), account);
}

/** Whether a request asks for a file that needs no key. */
export function isDataset({ path }: Ask): boolean {
  return path.startsWith(DATASETS_PATH);
}

/** The account behind a request; undefined when its key is missing or not accepted. */
export function accountOf(
  ask: Ask,
  { keys, credits }: { readonly keys: readonly string[] | undefined; readonly credits: CreditBook },
): CreditAccount | undefined {
  const key = readKey(ask);
  if (key === undefined || (keys !== undefined && !keys.includes(key))) return undefined;
  return credits.account(key);
}
