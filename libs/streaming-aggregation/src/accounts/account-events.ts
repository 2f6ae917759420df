import type { BrokenReason, FailedCode, UpstreamFailure, UpstreamId } from '@radarr/streaming-core';

/** What the account service reports of its work, as plain data without secrets for a log or a metric. */
export type AccountEvent =
  | { readonly type: 'code-requested'; readonly upstream: UpstreamId }
  | { readonly type: 'code-ended'; readonly upstream: UpstreamId; readonly outcome: FailedCode }
  | { readonly type: 'poll-failed'; readonly upstream: UpstreamId; readonly failure: UpstreamFailure }
  | { readonly type: 'account-connected'; readonly upstream: UpstreamId }
  | { readonly type: 'tokens-renewed'; readonly upstream: UpstreamId; readonly expiresAt: string }
  | { readonly type: 'renewal-failed'; readonly upstream: UpstreamId; readonly failure: UpstreamFailure }
  | { readonly type: 'account-broken'; readonly upstream: UpstreamId; readonly reason: BrokenReason }
  | { readonly type: 'account-disconnected'; readonly upstream: UpstreamId; readonly revoked: boolean }
  /** New tokens could not be kept, so the account will have to be connected anew. */
  | { readonly type: 'tokens-lost'; readonly upstream: UpstreamId; readonly error: unknown }
  | { readonly type: 'revocation-failed'; readonly upstream: UpstreamId; readonly failure: UpstreamFailure };
