import {
  failureOf,
  type Instant,
  type Upstream,
  type UpstreamFailure,
  type UpstreamId,
  type UpstreamNotConfigured,
} from '@radarr/streaming-core';

/**
 * How one source took part in an answer: `ok`; `stale` when it failed or was late and its last good answer was used;
 * `failed` when it had none either; `not_configured` when the operator has not set it up.
 */
export const SOURCE_STATUSES = ['ok', 'stale', 'failed', 'not_configured'] as const;

export type SourceStatus = (typeof SOURCE_STATUSES)[number];

/** What an answer says of one of its sources. */
export interface SourceReport {
  readonly upstream: UpstreamId;
  readonly status: SourceStatus;
  /** When this source's part came from its upstream. */
  readonly fetchedAt?: Instant;
  /** How many of its rows are in the answer. */
  readonly used: number;
  /** How many of its rows could not be used, such as those that name no title. */
  readonly dropped: number;
  /** It may know more rows than it gave. */
  readonly truncated?: true;
  /** Why it failed, when it did. */
  readonly failure?: UpstreamFailure;
}

/** How an answer reports the sources that the operator has not set up, as far as they would have a part in it. */
export function absentReports(
  notConfigured: readonly UpstreamNotConfigured[],
  capability: Exclude<keyof Upstream, 'id'>,
  at: Instant,
): SourceReport[] {
  const missed = notConfigured.filter(({ absent: { offers } }) => offers?.includes(capability) ?? true);
  return missed.map((error) => ({
    upstream: error.upstream,
    status: 'not_configured',
    used: 0,
    dropped: 0,
    failure: failureOf(error.upstream, error, at),
  }));
}

/** Reports in the order of their upstreams' ids. */
export const inOrder = (reports: readonly SourceReport[]): SourceReport[] =>
  reports.toSorted((a, b) => Number(a.upstream > b.upstream) - Number(a.upstream < b.upstream));

/** Whether a source that is set up is missing or old. */
export const isDegraded = (reports: readonly SourceReport[]): boolean =>
  reports.some(({ status }) => status === 'failed' || status === 'stale');
