import {
  isStreamingError,
  UpstreamUnavailable,
  type ConnectedAccount,
  type DeviceCode,
} from '@radarr/streaming-core';
import {
  resolveAccountOptions,
  type AccountServiceOptions,
  type ResolvedAccountOptions,
} from './account-options.js';
import { AccountRecord } from './account-record.js';
import { reportOf, type AccountReport } from './account-report.js';
import { CodePolling } from './code-polling.js';
import { dueCode, withCode } from './code-steps.js';
import { nextStepAtMs } from './next-step.js';
import { revoke } from './revoke.js';
import { connectedIn, dueAccount, hasEnded, isBeingRenewed } from './token-steps.js';
import { requireAccount, TokenRenewal } from './token-renewal.js';

/** How long to wait, and between which looks, for another process that renews the tokens that we need. */
const WAIT_MS = 20_000;
const LOOK_EVERY_MS = 250;

/** Tokens that are younger were not the reason for a refusal: renewing them at each would burn one after the other. */
const RENEW_FROM_AGE_MS = 5 * 60_000;

/**
 * The account at one upstream that a person has connected, kept alive: by whichever process comes first, any number of
 * them on one store.
 */
export class AccountService {
  private readonly options: ResolvedAccountOptions;
  private readonly record: AccountRecord;
  private readonly polling: CodePolling;
  private readonly renewal: TokenRenewal;

  constructor(options: AccountServiceOptions) {
    this.options = resolveAccountOptions(options);
    this.record = new AccountRecord(this.options.store, this.options.upstream.id);
    this.polling = new CodePolling(this.record, this.options);
    this.renewal = new TokenRenewal(this.record, this.options);
  }

  /**
   * Asks for a code that a person is to type. One that was pending is forgotten; a connected account stays in use until
   * the new one is there.
   * @throws {StreamingError} an `UPSTREAM_*` code, or `STORE_ERROR`
   */
  async begin(): Promise<DeviceCode> {
    const { upstream, clock, onEvent } = this.options;
    const code = await upstream.accounts.requestCode();
    await this.record.take((state) => withCode(state, code, clock()));
    onEvent({ type: 'code-requested', upstream: upstream.id });
    return code;
  }

  /**
   * Where we stand.
   * @throws {StoreError} `STORE_ERROR`
   */
  async report(): Promise<AccountReport> {
    return reportOf(await this.record.read());
  }

  /**
   * Takes whatever step is due: asks what came of a code, renews tokens. To be called again and again.
   * @returns when the next step is due, in milliseconds since 1970; undefined when none is
   * @throws {StoreError} `STORE_ERROR`
   */
  async step(): Promise<number | undefined> {
    const { clock } = this.options;
    const state = await this.record.read();
    const pending = dueCode(state, clock());
    if (pending) await this.polling.poll(pending);
    const due = dueAccount(state, clock());
    if (due) await this.renewal.renew(due);
    const after = await this.record.read();
    const account = connectedIn(after);
    if (account && account.userName === undefined && (pending ?? due))
      await this.renewal.learnUserName(account);
    return nextStepAtMs(after);
  }

  /**
   * Renews the tokens now.
   * @throws {AccountNotConnected} `ACCOUNT_NOT_CONNECTED` when there is no account, or no longer
   * @throws {UpstreamUnavailable} `UPSTREAM_UNAVAILABLE` when the upstream did not renew them
   */
  async renew(): Promise<AccountReport> {
    await this.renewed(await requireAccount(this.record, this.options));
    return this.report();
  }

  /**
   * Forgets the account and any pending code, and has the upstream make the tokens worthless.
   * @returns whether the upstream did so; they are forgotten either way
   * @throws {StoreError} `STORE_ERROR`
   */
  async disconnect(): Promise<{ readonly revoked: boolean }> {
    let account: ConnectedAccount | undefined;
    await this.record.take((state) => {
      account = connectedIn(state);
      return {};
    });
    const { upstream, onEvent } = this.options;
    const revoked = account === undefined || (await revoke(account.tokens.accessToken, this.options));
    onEvent({ type: 'account-disconnected', upstream: upstream.id, revoked });
    return { revoked };
  }

  /**
   * Does something with the account's access token, which is renewed first when it has ended, and once when the
   * upstream does not take it.
   * @param work must throw `UPSTREAM_AUTH` when the upstream does not take the token
   * @throws {AccountNotConnected} `ACCOUNT_NOT_CONNECTED` when there is no account, or no longer
   * @throws {StreamingError} whatever the work throws, or `UPSTREAM_UNAVAILABLE` when the tokens could not be renewed
   */
  async use<T>(work: (accessToken: string) => Promise<T>): Promise<T> {
    let account = await requireAccount(this.record, this.options);
    if (hasEnded(account, this.options.clock())) account = await this.renewed(account);
    try {
      return await work(account.tokens.accessToken);
    } catch (error) {
      if (!isStreamingError(error, 'UPSTREAM_AUTH') || this.isYoung(account)) throw error;
      return work((await this.renewed(account)).tokens.accessToken);
    }
  }

  /** The account with other tokens, whoever renews them. */
  private async renewed(account: ConnectedAccount): Promise<ConnectedAccount> {
    const { upstream, sleep } = this.options;
    const failure = await this.renewal.renew(account);
    for (let waitedMs = 0; failure === undefined && waitedMs <= WAIT_MS; waitedMs += LOOK_EVERY_MS) {
      const now = await requireAccount(this.record, this.options);
      if (now.tokens.accessToken !== account.tokens.accessToken) return now;
      if (!isBeingRenewed(now, this.options.clock())) break;
      await sleep(LOOK_EVERY_MS);
    }
    const reason = failure?.reason ?? 'Another process has tried and failed, or is still at it.';
    throw new UpstreamUnavailable(
      upstream.id,
      `The tokens of the account at ${upstream.id} could not be renewed. ${reason}`,
    );
  }

  private isYoung({ connectedAt, refreshedAt }: ConnectedAccount): boolean {
    return this.options.clock() - Date.parse(refreshedAt ?? connectedAt) < RENEW_FROM_AGE_MS;
  }
}
