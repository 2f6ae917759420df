import type { CacheRead } from '@radarr/streaming-cache';
import {
  AGGREGATED,
  failureOf,
  isStreamingError,
  type Instant,
  type TrendingListKey,
  type TrendingSnapshot,
  type UpstreamFailure,
  type UpstreamNotConfigured,
} from '@radarr/streaming-core';
import {
  NOTHING_LOOKED_UP,
  type SourceReport,
  type TrendingAnswer,
  type TrendingList,
} from './trending-list.js';

/**
 * A cached list as an answer: says how old it is, and which of its sources are missing.
 * @param absent the reports of the sources that are not set up; a fused list shows them too
 */
export function answerFromCache(
  read: CacheRead<TrendingList>,
  absent: readonly SourceReport[],
): TrendingAnswer {
  const { value: list, stale, tier, storedAt } = read;
  const failures = stale ? failuresIn(read.failure) : [];
  const sources = withFailures(list.sources, failures);
  return {
    ...list,
    sources: list.source === AGGREGATED ? inOrder([...sources, ...absent]) : sources,
    expiresAt: new Date(read.expiresAt).toISOString(),
    stale: stale || !sources.some((source) => source.status === 'ok'),
    degraded: sources.some((source) => source.status !== 'ok'),
    tier,
    version: [storedAt, Number(stale), ...failures.map((failure) => failure.at)].join(':'),
  };
}

/** How a fused list reports the sources that the operator has not set up. */
export function absentReports(notConfigured: readonly UpstreamNotConfigured[], at: Instant): SourceReport[] {
  return notConfigured.map((error) => ({
    upstream: error.upstream,
    status: 'not_configured',
    used: 0,
    dropped: 0,
    failure: failureOf(error.upstream, error, at),
  }));
}

/** The last kept snapshot as an answer, for when every source fails and the cache has forgotten the list. */
export function answerFromSnapshot(
  list: TrendingListKey,
  snapshot: TrendingSnapshot,
  failures: readonly UpstreamFailure[],
): TrendingAnswer {
  return {
    ...list,
    entries: snapshot.entries,
    sources: failures.map((failure) => reportFrom(snapshot, failure)),
    fetchedAt: snapshot.fetchedAt,
    expiresAt: snapshot.expiresAt,
    builtAt: snapshot.fetchedAt,
    lookedUp: NOTHING_LOOKED_UP,
    pending: 0,
    stale: true,
    degraded: true,
    tier: 'snapshot',
    version: `snapshot:${snapshot.fetchedAt}:${failures.map((failure) => failure.at).join(':')}`,
  };
}

function reportFrom({ entries, fetchedAt }: TrendingSnapshot, failure: UpstreamFailure): SourceReport {
  const { upstream } = failure;
  const used = entries.filter((entry) => entry.sources.some((source) => source.upstream === upstream)).length;
  return used > 0
    ? { upstream, status: 'stale', fetchedAt, used, dropped: 0, failure }
    : { upstream, status: 'failed', used, dropped: 0, failure };
}

const failuresIn = (error: unknown): readonly UpstreamFailure[] =>
  isStreamingError(error, 'ALL_UPSTREAMS_FAILED') ? error.failures : [];

/** A stale list's sources, each with why it could not be refreshed. */
function withFailures(
  sources: readonly SourceReport[],
  failures: readonly UpstreamFailure[],
): SourceReport[] {
  return sources.map((source) => {
    const failure = failures.find((candidate) => candidate.upstream === source.upstream);
    if (!failure) return source;
    return { ...source, status: source.status === 'failed' ? 'failed' : 'stale', failure };
  });
}

const inOrder = (reports: readonly SourceReport[]): SourceReport[] =>
  reports.toSorted((a, b) => Number(a.upstream > b.upstream) - Number(a.upstream < b.upstream));
