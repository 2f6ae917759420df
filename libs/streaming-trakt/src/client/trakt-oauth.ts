import type { CallOptions, Instant } from '@radarr/streaming-core';
import type { TraktDeviceCode } from '../wire/device-code.js';
import type { TraktTokens } from '../wire/tokens.js';

/** What Trakt says of a code that brings no tokens (yet). */
export type TraktCodeStatus = 'pending' | 'slow-down' | 'unknown' | 'used' | 'expired' | 'denied';

/** Something from Trakt's OAuth, and when Trakt answered. */
export type TraktReceived<T> = T & { readonly receivedAt: Instant };

/**
 * Trakt's OAuth for applications without a browser, in Trakt's own words, checked. Every method throws the `UPSTREAM_*`
 * errors of `UpstreamHttp.post`; a refused application is `UPSTREAM_AUTH`. No error holds a code or a token.
 */
export interface TraktOAuth {
  /** A code for the person to type. */
  deviceCode(call?: CallOptions): Promise<TraktReceived<TraktDeviceCode>>;
  /** What came of a code: tokens, once, or why there are none. Asked once, whatever becomes of it. */
  deviceToken(deviceCode: string, call?: CallOptions): Promise<TraktReceived<TraktTokens> | TraktCodeStatus>;
  /**
   * New tokens for a refresh token, which is then used up; undefined when Trakt takes it no more. Sent once: after a
   * failure nobody knows whether it was used up.
   */
  refresh(refreshToken: string, call?: CallOptions): Promise<TraktReceived<TraktTokens> | undefined>;
  /** Makes a token worthless, and what belongs to it. One that is so already is no failure. */
  revoke(token: string, call?: CallOptions): Promise<void>;
  /** Gives up the running calls and ends all connections. */
  close(): void;
}
