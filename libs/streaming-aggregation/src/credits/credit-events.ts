import type { CreditPurpose, CreditRefusalReason, Instant, UpstreamId } from '@radarr/streaming-core';

/** What the purse reports of its work, as plain data for a log or a metric. */
export type CreditEvent =
  | {
      readonly type: 'credits-spent';
      readonly upstream: UpstreamId;
      readonly purpose: CreditPurpose;
      /** What was set aside for the call. */
      readonly reserved: number;
      /** What it is booked with. */
      readonly spent: number;
    }
  /** Told once for each time the ledger is asked, not for each call that is turned away. */
  | {
      readonly type: 'credits-refused';
      readonly upstream: UpstreamId;
      readonly purpose: CreditPurpose;
      readonly cost: number;
      readonly reason: CreditRefusalReason;
      readonly resetsAt: Instant;
    }
  /** The call was made, but the ledger could not be told what it cost: what was reserved will count as spent. */
  | { readonly type: 'credits-unsettled'; readonly upstream: UpstreamId; readonly error: unknown };
