import type { Instant } from '@radarr/streaming-core';

/** What the upstream answered. */
export interface UpstreamAnswer<T> {
  readonly body: T;
  /** The HTTP status. 304 when the remembered body still holds. */
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** When the upstream sent or confirmed the body. */
  readonly fetchedAt: Instant;
}
