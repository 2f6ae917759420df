import { NO_COUNTS, type AccountCounts } from './account-counts.js';
import {
  DeviceCodes,
  type CodeOutcome,
  type CodeQuestion,
  type CodeTerms,
  type DeviceCode,
} from './device-codes.js';
import { Tokens, type TokenPair } from './tokens.js';

/** How long everything lives. */
export interface AccountTerms extends CodeTerms {
  readonly tokenSeconds: number;
}

/** What an application hears when it asks for a code. */
export type PollResult =
  | { readonly outcome: 'granted'; readonly tokens: TokenPair }
  | { readonly outcome: Exclude<CodeOutcome, 'approved'> };

/** The one person of the sandbox and the applications that may act for them, each by any number of tokens. */
export class TraktAccounts {
  readonly #codes: DeviceCodes;
  readonly #tokens: Tokens;
  readonly #secrets: string[] = [];
  #counts = NO_COUNTS;

  /** @param now the sandbox's time */
  constructor(
    readonly terms: AccountTerms,
    now: () => number,
  ) {
    this.#codes = new DeviceCodes(terms, now);
    this.#tokens = new Tokens(terms.tokenSeconds, now);
  }

  /** Gives an application a code for the person to type. */
  issueCode(clientId: string): DeviceCode {
    this.#count('codes');
    const code = this.#codes.issue(clientId);
    this.#secrets.push(code.deviceCode);
    return code;
  }

  /** Tells an application what came of a code. */
  poll(question: CodeQuestion): PollResult {
    this.#count('polls');
    const outcome = this.#codes.poll(question);
    if (outcome === 'too-fast') this.#count('pollsTooFast');
    if (outcome !== 'approved') return { outcome };
    this.#count('granted');
    return { outcome: 'granted', tokens: this.#noted(this.#tokens.grant(question.clientId)) };
  }

  /** Trades a refresh token, once; undefined when it is not good. */
  refresh(refreshToken: string, clientId: string): TokenPair | undefined {
    const tokens = this.#tokens.refresh(refreshToken, clientId);
    this.#count(tokens ? 'refreshed' : 'refusedRefreshes');
    return tokens && this.#noted(tokens);
  }

  /** Makes a token worthless, and with it all that come from the same approval. */
  revoke(token: string, clientId: string): void {
    if (this.#tokens.revoke(token, clientId)) this.#count('revoked');
  }

  /** Whether an access token is good now. */
  admits(accessToken: string): boolean {
    return this.#tokens.isGood(accessToken);
  }

  /** The person lets the application in. @throws {SandboxInputError} when no such code waits for an answer */
  approve(userCode: string): void {
    this.#codes.decide(userCode, 'approved');
  }

  /** The person says no. @throws {SandboxInputError} when no such code waits for an answer */
  deny(userCode: string): void {
    this.#codes.decide(userCode, 'denied');
  }

  /** The person removes every application: all tokens are worthless. Codes that wait for an answer still do. */
  shutOut(): void {
    this.#tokens.clear();
  }

  /** Notes which tokens are out, so that a trial can begin anew with them. */
  remember(): void {
    this.#tokens.remember();
  }

  /** Makes exactly those tokens good that were when they were last remembered: whatever was used up or revoked since. */
  recall(): void {
    this.#tokens.recall();
  }

  /** What happened since the start or the last reset of the counts. */
  counts(): AccountCounts {
    return this.#counts;
  }

  /** Every device code and token that was ever given out, for tests that look where none of them may be. */
  secrets(): readonly string[] {
    return [...this.#secrets];
  }

  /** Starts counting anew; codes and tokens stay as they are. */
  resetCounts(): void {
    this.#counts = NO_COUNTS;
  }

  #noted(tokens: TokenPair): TokenPair {
    this.#secrets.push(tokens.accessToken, tokens.refreshToken);
    return tokens;
  }

  #count(what: keyof AccountCounts): void {
    this.#counts = { ...this.#counts, [what]: this.#counts[what] + 1 };
  }
}
