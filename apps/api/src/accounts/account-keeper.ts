import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { AccountService } from '@radarr/streaming-aggregation';
import { systemClock } from '@radarr/streaming-core';
import { ConnectedAccounts } from '@radarr/streaming-nestjs';
import { InjectLogger, type AppLogger } from '../logging/app-logger.js';

/**
 * How often it is looked what is due, at most: another replica may have asked for a code. No upstream wants to be asked
 * more often than that.
 */
const LOOK_EVERY_MS = 5_000;

/** Takes the steps that accounts need when they are due: asks what came of codes, renews tokens. */
@Injectable()
export class AccountKeeper implements BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private readonly running: Promise<void>[] = [];
  private readonly wakers = new Map<AccountService, () => void>();

  constructor(
    private readonly connected: ConnectedAccounts,
    @InjectLogger() private readonly logger: AppLogger,
  ) {}

  /** Begins to look. */
  start(): void {
    for (const [, { accounts }] of this.connected.all()) this.running.push(this.keep(accounts));
  }

  /** Looks at once: a code was asked for. */
  lookNow(): void {
    this.wakers.forEach((wake) => wake());
  }

  /** Ends after the step that is under way: one that renews tokens must not be cut. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    this.lookNow();
    await Promise.all(this.running);
  }

  private async keep(accounts: AccountService): Promise<void> {
    while (!this.isStopping()) {
      const nextAtMs = await this.step(accounts);
      // What is asked for between the end and the pause wakes nobody.
      if (this.isStopping()) return;
      await this.pause(accounts, nextAtMs === undefined ? LOOK_EVERY_MS : nextAtMs - systemClock());
    }
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private async step(accounts: AccountService): Promise<number | undefined> {
    try {
      return await accounts.step();
    } catch (error) {
      this.logger.warn({ err: error }, 'the account could not be looked after; it is tried again');
      return undefined;
    }
  }

  private async pause(accounts: AccountService, ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.wakers.set(accounts, resolve);
      timer = setTimeout(resolve, Math.min(Math.max(ms, 0), LOOK_EVERY_MS));
    });
    clearTimeout(timer);
  }
}
