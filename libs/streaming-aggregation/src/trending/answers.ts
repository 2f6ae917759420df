import type { CacheRead } from '@radarr/streaming-cache';
import {
  AGGREGATED,
  failureOf,
  isStreamingError,
  type TrendingListKey,
  type TrendingSnapshot,
  type UpstreamFailure,
} from '@radarr/streaming-core';
import { NOTHING_LOOKED_UP } from '../titles/looked-up.js';
import { inOrder, type SourceReport } from '../sources/source-report.js';
import type { TrendingAnswer, TrendingList } from './trending-list.js';

/**
 * A cached list as an answer: says how old it is, and which of its sources are missing.
 * @param absent the reports of the sources that are not set up; a fused list shows them too
 */
export function answerFromCache(
  read: CacheRead<TrendingList>,
  absent: readonly SourceReport[],
): TrendingAnswer {
  const { value: list, stale, tier, storedAt } = read;
  const failures = stale ? failuresIn(read) : [];
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

/** The last kept snapshot as an answer, for when every source fails and the cache has forgotten the list. */
export function answerFromSnapshot(
  list: TrendingListKey,
  snapshot: TrendingSnapshot,
  reports: { readonly failures: readonly UpstreamFailure[]; readonly absent: readonly SourceReport[] },
): TrendingAnswer {
  const { failures, absent } = reports;
  const sources = failures.map((failure) => reportFrom(snapshot, failure));
  return {
    ...list,
    entries: snapshot.entries,
    sources: list.source === AGGREGATED ? inOrder([...sources, ...absent]) : sources,
    fetchedAt: snapshot.fetchedAt,
    day: snapshot.fetchedAt.slice(0, 10),
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

/** Why a stale list could not be refreshed, for each of its sources. */
function failuresIn({ failure, value, expiresAt }: CacheRead<TrendingList>): readonly UpstreamFailure[] {
  if (failure === undefined) return [];
  if (isStreamingError(failure, 'ALL_UPSTREAMS_FAILED')) return failure.failures;
  const at = new Date(expiresAt).toISOString();
  return value.sources.map(({ upstream }) => failureOf(upstream, failure, at));
}

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
