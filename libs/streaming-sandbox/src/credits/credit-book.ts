import { z } from 'zod';
import { SandboxInputError } from '../sandbox-input-error.js';
import { CreditAccount, type AccountTerms, type CreditState } from './credit-account.js';

/** What is to be changed about accounts. */
export interface CreditChange {
  /** Whose account. @default every account, and those still to come */
  readonly key?: string | undefined;
  /** Credits for each month from now on. */
  readonly quota?: number | undefined;
  /** What is used of the running month's credits. */
  readonly used?: number | undefined;
}

const wholeNumber = z.int().min(0);
const change = z
  .strictObject({
    key: z.string().min(1).optional(),
    quota: wholeNumber.optional(),
    used: wholeNumber.optional(),
  })
  .refine(({ quota, used }) => quota !== undefined || used !== undefined);

/** The accounts of the metered upstream, one for each key that was ever accepted. */
export class CreditBook {
  readonly #accounts = new Map<string, CreditAccount>();
  #terms: AccountTerms;
  #usedAtFirst = 0;

  /** @param now the sandbox's time */
  constructor(
    terms: AccountTerms,
    private readonly now: () => number,
  ) {
    this.#terms = terms;
  }

  /** The account of a key, opened when the key is new. */
  account(key: string): CreditAccount {
    const known = this.#accounts.get(key);
    if (known) return known;
    const account = new CreditAccount(this.#accounts.size + 1, this.#terms, this.now);
    account.used = this.#usedAtFirst;
    this.#accounts.set(key, account);
    return account;
  }

  /** All accounts, in the order in which their keys were first seen. */
  list(): readonly CreditState[] {
    return Array.from(this.#accounts.values(), (account) => account.state());
  }

  /** The account of one key. */
  of(key: string): CreditState {
    return this.account(key).state();
  }

  /** What calls cost since the start or the last reset of the counts, all keys together. */
  spent(): number {
    return this.list().reduce((sum, { spent }) => sum + spent, 0);
  }

  /** Changes the quota or what is used of it. @throws {SandboxInputError} for numbers that are not whole, or nothing */
  set(wanted: CreditChange): void {
    this.setUnknown(wanted);
  }

  /** The same for a change that came from outside and may be anything. @throws {SandboxInputError} as above */
  setUnknown(wanted: unknown): void {
    const parsed = change.safeParse(wanted);
    if (!parsed.success)
      throw new SandboxInputError(
        'send {"quota": 1000}, {"used": 990} or both, and {"key": "…"} for one account',
      );
    const { key, quota, used } = parsed.data;
    if (key === undefined) this.#changeFuture({ quota, used });
    for (const account of key === undefined ? this.#accounts.values() : [this.account(key)]) {
      if (quota !== undefined) account.terms = { ...account.terms, quota };
      if (used !== undefined) account.used = used;
    }
  }

  /** Starts counting anew what was spent and refused. What is used of the month's credits stays. */
  resetCounts(): void {
    for (const account of this.#accounts.values()) account.resetCounts();
  }

  #changeFuture({ quota, used }: Omit<CreditChange, 'key'>): void {
    if (quota !== undefined) this.#terms = { ...this.#terms, quota };
    if (used !== undefined) this.#usedAtFirst = used;
  }
}
