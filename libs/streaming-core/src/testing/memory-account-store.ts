import type { AccountState, StoredAccount } from '../accounts/account-state.js';
import type { AccountChange, AccountStore } from '../accounts/account-store.js';
import { StoreError } from '../errors/service-errors.js';
import type { UpstreamId } from '../upstream.js';

/** Keeps accounts in memory, for tests of whatever connects them; it fails on command. */
export class MemoryAccountStore implements AccountStore {
  readonly #kept = new Map<UpstreamId, StoredAccount>();
  #changes = 0;
  #failing = false;

  /** From now on every call fails, and changes nothing. */
  fail(): void {
    this.#failing = true;
  }

  /** From now on calls do their work again. */
  heal(): void {
    this.#failing = false;
  }

  read(upstream: UpstreamId): Promise<StoredAccount | undefined> {
    return this.#working(() => this.#kept.get(upstream));
  }

  change(upstream: UpstreamId, { from, to }: AccountChange): Promise<boolean> {
    return this.#working(() => {
      if (this.#kept.get(upstream)?.version !== from) return false;
      this.#keep(upstream, to);
      return true;
    });
  }

  #keep(upstream: UpstreamId, state: AccountState | undefined): void {
    if (state === undefined) {
      this.#kept.delete(upstream);
      return;
    }
    this.#changes += 1;
    this.#kept.set(upstream, { state, version: `${this.#changes}` });
  }

  #working<T>(act: () => T): Promise<T> {
    if (this.#failing) return Promise.reject(new StoreError('The database is away.'));
    return Promise.resolve(act());
  }
}
