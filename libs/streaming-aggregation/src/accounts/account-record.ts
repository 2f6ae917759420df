import type { AccountState, AccountStore, UpstreamId } from '@radarr/streaming-core';

/** What a step makes of a state; undefined: it is not to be taken any more. */
export type AccountStep = (state: AccountState) => AccountState | undefined;

/** Where we stand with the account at one upstream, as all processes share it. */
export class AccountRecord {
  constructor(
    private readonly store: AccountStore,
    private readonly upstream: UpstreamId,
  ) {}

  /** @throws {StoreError} `STORE_ERROR` */
  async read(): Promise<AccountState> {
    return (await this.store.read(this.upstream))?.state ?? {};
  }

  /**
   * Takes a step on whatever stands when it is taken: when somebody was faster, it is decided anew.
   * @returns the new state; undefined when the step was not to be taken any more
   * @throws {StoreError} `STORE_ERROR`
   */
  async take(step: AccountStep): Promise<AccountState | undefined> {
    for (;;) {
      const kept = await this.store.read(this.upstream);
      const next = step(kept?.state ?? {});
      if (next === undefined) return undefined;
      const to = next.account === undefined && next.attempt === undefined ? undefined : next;
      if (await this.store.change(this.upstream, { from: kept?.version, to })) return next;
    }
  }
}
