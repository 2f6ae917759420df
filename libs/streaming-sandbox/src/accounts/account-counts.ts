/** What applications did to get and keep an account, since the start or the last reset of the counts. */
export interface AccountCounts {
  /** Codes given out. */
  readonly codes: number;
  /** Questions what came of a code, whatever the answer was. */
  readonly polls: number;
  /** Those of them that came sooner than the interval. */
  readonly pollsTooFast: number;
  /** Codes that were traded for tokens. */
  readonly granted: number;
  /** Refresh tokens that were traded for new tokens. */
  readonly refreshed: number;
  /** Refresh tokens that were not good: used, revoked or never given out. */
  readonly refusedRefreshes: number;
  /** Revocations that ended something. */
  readonly revoked: number;
}

/** Nothing happened yet. */
export const NO_COUNTS: AccountCounts = {
  codes: 0,
  polls: 0,
  pollsTooFast: 0,
  granted: 0,
  refreshed: 0,
  refusedRefreshes: 0,
  revoked: 0,
};
