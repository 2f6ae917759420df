import type { TitleKey, UpstreamId } from '@radarr/streaming-core';

/** What the availability service reports of its work, as plain data for a log or a metric. */
export type AvailabilityEvent =
  | {
      readonly type: 'looked-up';
      readonly title: TitleKey;
      readonly upstream: UpstreamId;
      readonly offers: number;
      readonly droppedLinks: number;
    }
  | {
      readonly type: 'offers-vanished';
      readonly title: TitleKey;
      readonly upstream: UpstreamId;
      readonly since: string;
    }
  | { readonly type: 'store-failed'; readonly title?: TitleKey; readonly error: unknown };
