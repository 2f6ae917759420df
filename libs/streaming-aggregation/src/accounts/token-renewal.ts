import {
  AccountNotConnected,
  failureOf,
  type AccountTokens,
  type ConnectedAccount,
  type UpstreamFailure,
} from '@radarr/streaming-core';
import type { ResolvedAccountOptions } from './account-options.js';
import type { AccountRecord } from './account-record.js';
import { isoAt } from './code-steps.js';
import { insist } from './insist.js';
import { revoke } from './revoke.js';
import {
  connectedIn,
  hasEnded,
  isBeingRenewed,
  sameAccount,
  withAccountBroken,
  withNewTokens,
  withRenewalFailed,
  withTurnToRenew,
  withUserName,
} from './token-steps.js';

/**
 * Renews tokens. A refresh token is good once, so one process of all does it: it takes its turn in the store first, and
 * the new pair is kept before anybody uses it. A process that dies between leaves its turn to lapse; whoever tries then
 * is refused, and the account is broken: that cannot be told from outside, and never goes round in circles.
 */
export class TokenRenewal {
  constructor(
    private readonly record: AccountRecord,
    private readonly options: ResolvedAccountOptions,
  ) {}

  /**
   * Renews the account's tokens, unless they are being renewed or were meanwhile.
   * @returns why it failed, if it did; the account is as before then
   * @throws {StoreError} `STORE_ERROR`
   */
  async renew(account: ConnectedAccount): Promise<UpstreamFailure | undefined> {
    if (!(await this.takeTurn(account))) return undefined;
    const { upstream } = this.options;
    let tokens: AccountTokens | undefined;
    try {
      tokens = await upstream.accounts.refresh(account.tokens.refreshToken);
    } catch (error) {
      return this.noteFailure(account, error);
    }
    if (tokens === undefined) await this.noteBroken(account);
    else await this.keep(account, tokens);
    return undefined;
  }

  /** Learns by what name the upstream knows the person. A failure means that it is not known yet. */
  async learnUserName(account: ConnectedAccount): Promise<void> {
    const { upstream } = this.options;
    const userName = await upstream.accounts.userName(account.tokens.accessToken).catch(() => undefined);
    if (userName === undefined) return;
    await this.record.take((state) => {
      const same = sameAccount(state, account);
      return same && withUserName(state, same, userName);
    });
  }

  private async takeTurn(account: ConnectedAccount): Promise<boolean> {
    const taken = await this.record.take((state) => {
      const same = sameAccount(state, account);
      const nowMs = this.options.clock();
      return same && !isBeingRenewed(same, nowMs) ? withTurnToRenew(state, same, nowMs) : undefined;
    });
    return taken !== undefined;
  }

  private async noteFailure(account: ConnectedAccount, error: unknown): Promise<UpstreamFailure> {
    const { upstream, onEvent, clock, random } = this.options;
    const failure = failureOf(upstream.id, error, isoAt(clock()));
    const { reason } = failure;
    onEvent({ type: 'renewal-failed', upstream: upstream.id, failure });
    // Some refusals do not say what they are about. Once the tokens have ended, asking again brings nothing new.
    if (failure.code === 'UPSTREAM_REQUEST' && hasEnded(account, clock())) {
      await this.noteBroken(account);
      return failure;
    }
    await this.record.take((state) => {
      const same = sameAccount(state, account);
      return same && withRenewalFailed(state, same, { reason, nowMs: clock(), random: random() });
    });
    return failure;
  }

  private async noteBroken(account: ConnectedAccount): Promise<void> {
    const { upstream, onEvent, clock } = this.options;
    const broken = await this.record.take(
      (state) =>
        // What was known before this turn tells why.
        sameAccount(state, account) && withAccountBroken(state, account, clock()),
    );
    if (broken?.account?.status !== 'broken') return;
    onEvent({ type: 'account-broken', upstream: upstream.id, reason: broken.account.reason });
  }

  private async keep(account: ConnectedAccount, tokens: AccountTokens): Promise<void> {
    const { upstream, onEvent, clock, random } = this.options;
    const keep = () =>
      this.record.take((state) => {
        const same = sameAccount(state, account);
        return same && withNewTokens(state, same, { tokens, nowMs: clock(), random: random() });
      });
    if (await insist(keep, this.options)) {
      onEvent({ type: 'tokens-renewed', upstream: upstream.id, expiresAt: tokens.expiresAt });
      return;
    }
    // The account was disconnected meanwhile: nobody must be left with a way in.
    await revoke(tokens.accessToken, this.options);
  }
}

/**
 * The account, if there is one.
 * @throws {AccountNotConnected} `ACCOUNT_NOT_CONNECTED`
 */
export async function requireAccount(
  record: AccountRecord,
  { upstream }: ResolvedAccountOptions,
): Promise<ConnectedAccount> {
  const state = await record.read();
  const account = connectedIn(state);
  if (account) return account;
  throw new AccountNotConnected(
    upstream.id,
    state.account
      ? `The account at ${upstream.id} can be used no more. Connect it again.`
      : `No account at ${upstream.id} is connected. Connect one first.`,
  );
}
