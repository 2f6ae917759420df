/**
 * Short claims on a name, shared by every process on one database: whoever holds the lease does the work.
 * A crashed holder's lease ends by itself. Prove an implementation with `describeLeaseStoreContract`.
 */
export interface LeaseStore {
  /**
   * Claims `name` (at most 530 bytes of UTF-8) for `ttlMs`, measured by the store's own clock. The holder may claim
   * again, which prolongs.
   * @returns false when somebody else holds it
   */
  acquire(name: string, holder: string, ttlMs: number): Promise<boolean>;

  /** Ends the claim, if `holder` still has it. */
  release(name: string, holder: string): Promise<void>;
}
