import type { Instant } from '../title.js';
import type { CallOptions } from '../upstream.js';

/** What an upstream gave us to act for a person. Secret: it belongs in no log, no answer and no address. */
export interface AccountTokens {
  readonly accessToken: string;
  /** Good for one renewal only; the answer to it brings the next one. */
  readonly refreshToken: string;
  /** When the upstream made them, by its own clock. */
  readonly issuedAt: Instant;
  /** When the access token ends, by the upstream's own word. */
  readonly expiresAt: Instant;
}

/**
 * A code by which a person lets us in, on a page of the upstream.
 * @see https://www.rfc-editor.org/rfc/rfc8628
 */
export interface DeviceCode {
  /** Names the request when the upstream is asked what came of it. Secret: who has it can fetch the tokens. */
  readonly deviceCode: string;
  /** What the person types. */
  readonly userCode: string;
  /** Where the person types it: http or https. */
  readonly verificationUrl: string;
  readonly expiresAt: Instant;
  /** How long to wait between two questions, in milliseconds. */
  readonly intervalMs: number;
}

/** What came of a code that ended without an account. */
export const FAILED_CODES = ['denied', 'expired', 'used', 'unknown'] as const;

export type FailedCode = (typeof FAILED_CODES)[number];

/** What an upstream says when it is asked what came of a code. */
export type DevicePoll =
  | { readonly outcome: 'granted'; readonly tokens: AccountTokens }
  /** `slow-down`: as pending, but it wants to be asked less often. */
  | { readonly outcome: 'pending' | 'slow-down' }
  | { readonly outcome: FailedCode };

/** The capability to let a person connect an account. */
export interface AccountAccess {
  /**
   * Asks for a code.
   * @throws {StreamingError} an `UPSTREAM_*` code
   */
  requestCode(call?: CallOptions): Promise<DeviceCode>;

  /**
   * Asks once what came of a code.
   * @throws {StreamingError} an `UPSTREAM_*` code when the upstream does not say
   */
  poll(deviceCode: string, call?: CallOptions): Promise<DevicePoll>;

  /**
   * Trades the refresh token for new tokens; undefined when the upstream takes it no more, for good. It is sent once:
   * after a failure nobody knows whether it was used up.
   * @throws {StreamingError} an `UPSTREAM_*` code when the upstream does not say
   */
  refresh(refreshToken: string, call?: CallOptions): Promise<AccountTokens | undefined>;

  /**
   * Makes the tokens worthless. Tokens that are so already are no failure.
   * @throws {StreamingError} an `UPSTREAM_*` code
   */
  revoke(accessToken: string, call?: CallOptions): Promise<void>;

  /**
   * By what name the upstream knows the person; undefined when it does not say.
   * @throws {StreamingError} an `UPSTREAM_*` code; `UPSTREAM_AUTH` when it takes the token no more
   */
  userName(accessToken: string, call?: CallOptions): Promise<string | undefined>;
}
