import type { UpstreamId } from '../upstream.js';
import type { AccountState, StoredAccount } from './account-state.js';

/** A change that is made only if nobody has made another one since. */
export interface AccountChange {
  /** The version that was read; undefined: nothing was kept. */
  readonly from: string | undefined;
  /** Undefined forgets everything. */
  readonly to: AccountState | undefined;
}

/**
 * Keeps where we stand with the account at each upstream, its secrets encrypted. Every change names what it rests on, so
 * of several processes that want to take the same step one takes it.
 */
export interface AccountStore {
  /** @throws {StoreError} `STORE_ERROR` */
  read(upstream: UpstreamId): Promise<StoredAccount | undefined>;

  /**
   * Makes a change. It is kept for good once this resolves.
   * @returns whether it was made; false when somebody was faster
   * @throws {StoreError} `STORE_ERROR`
   */
  change(upstream: UpstreamId, change: AccountChange): Promise<boolean>;
}
