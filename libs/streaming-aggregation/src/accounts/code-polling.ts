import {
  failureOf,
  type AccountTokens,
  type ConnectedAccount,
  type DevicePoll,
  type FailedCode,
  type PendingCode,
} from '@radarr/streaming-core';
import type { ResolvedAccountOptions } from './account-options.js';
import type { AccountRecord } from './account-record.js';
import { dueCode, isPending, isoAt, slower, withCode, withCodeEnded, withTurnToPoll } from './code-steps.js';
import { insist } from './insist.js';
import { revoke } from './revoke.js';
import { connectedIn, withAccount } from './token-steps.js';

/** Finds out what came of a code. Of all processes one asks at a time: it takes its turn in the store first. */
export class CodePolling {
  constructor(
    private readonly record: AccountRecord,
    private readonly options: ResolvedAccountOptions,
  ) {}

  /**
   * Asks once, unless the code has run out or it is another's turn.
   * @throws {StoreError} `STORE_ERROR`
   */
  async poll(pending: PendingCode): Promise<void> {
    const { clock } = this.options;
    if (Date.parse(pending.code.expiresAt) <= clock()) return this.end(pending, 'expired');
    const taken = await this.record.take((state) =>
      isPending(state, pending) && dueCode(state, clock())
        ? withTurnToPoll(state, pending, clock())
        : undefined,
    );
    if (!taken) return;
    const answer = await this.ask(pending);
    await this.heed(pending, answer);
  }

  /** A failure is as good as no answer yet: the code runs out by itself. */
  private async ask({ code }: PendingCode): Promise<DevicePoll> {
    const { upstream, clock, onEvent } = this.options;
    try {
      return await upstream.accounts.poll(code.deviceCode);
    } catch (error) {
      const failure = failureOf(upstream.id, error, isoAt(clock()));
      onEvent({ type: 'poll-failed', upstream: upstream.id, failure });
      return { outcome: 'pending' };
    }
  }

  private async heed(pending: PendingCode, answer: DevicePoll): Promise<void> {
    switch (answer.outcome) {
      case 'granted':
        return this.connect(pending, answer.tokens);
      case 'pending':
        return this.goOn(pending, pending.code);
      case 'slow-down':
        return this.goOn(pending, slower(pending.code));
      default:
        return this.end(pending, answer.outcome);
    }
  }

  private async goOn(pending: PendingCode, code: PendingCode['code']): Promise<void> {
    await this.record.take((state) =>
      isPending(state, pending) ? withCode(state, code, this.options.clock()) : undefined,
    );
  }

  private async end(pending: PendingCode, outcome: FailedCode): Promise<void> {
    const { upstream, clock, onEvent } = this.options;
    const ended = await this.record.take((state) =>
      isPending(state, pending) ? withCodeEnded(state, outcome, clock()) : undefined,
    );
    if (ended) onEvent({ type: 'code-ended', upstream: upstream.id, outcome });
  }

  private async connect(pending: PendingCode, tokens: AccountTokens): Promise<void> {
    const { upstream, clock, random, onEvent } = this.options;
    let replaced: ConnectedAccount | undefined;
    const keep = () =>
      this.record.take((state) => {
        replaced = connectedIn(state);
        return isPending(state, pending)
          ? withAccount(tokens, { nowMs: clock(), random: random() })
          : undefined;
      });
    const connected = await insist(keep, this.options);
    if (connected) onEvent({ type: 'account-connected', upstream: upstream.id });
    // Nobody must be left with a way in that is not kept: that of the account before, or, when another code has taken
    // this one's place or nobody wants an account any more, the new one.
    const useless = connected ? replaced?.tokens.accessToken : tokens.accessToken;
    if (useless !== undefined) await revoke(useless, this.options);
  }
}
