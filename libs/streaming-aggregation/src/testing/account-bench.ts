import { MemoryAccountStore } from '@radarr/streaming-core/testing';
import type { AccountEvent } from '../accounts/account-events.js';
import { AccountService } from '../accounts/account-service.js';
import { AccountWorld } from './account-world.js';

/** Processes that keep one account alive, on one store and one clock that stands still until it is moved. */
export class AccountBench {
  now = Date.parse('2026-11-01T12:00:00.000Z');
  readonly world = new AccountWorld(() => this.now);
  readonly store = new MemoryAccountStore();
  readonly events: AccountEvent[] = [];
  readonly service = this.replica();

  /** One more process. */
  replica(accounts: AccountWorld = this.world): AccountService {
    return new AccountService({
      upstream: { id: 'trakt', accounts },
      store: this.store,
      clock: () => this.now,
      random: () => 0.5,
      sleep: (ms) => {
        this.now += ms;
        return Promise.resolve();
      },
      onEvent: (event) => this.events.push(event),
    });
  }

  /** Connects the account. */
  async connect(): Promise<void> {
    this.world.approve((await this.service.begin()).userCode);
    this.now += this.world.intervalMs;
    await this.service.step();
  }

  async status(): Promise<string> {
    return (await this.service.report()).status;
  }
}
