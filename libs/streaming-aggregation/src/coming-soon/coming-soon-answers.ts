import type { CacheRead } from '@radarr/streaming-cache';
import {
  failureOf,
  isStreamingError,
  type CalendarDate,
  type ComingSoonListKey,
  type ComingSoonSnapshot,
  type UpstreamFailure,
} from '@radarr/streaming-core';
import { inOrder, isDegraded, type SourceReport } from '../sources/source-report.js';
import { NOTHING_LOOKED_UP } from '../titles/looked-up.js';
import type { ComingSoonAnswer, ComingSoonList } from './coming-soon-list.js';

interface AnswerContext {
  readonly today: CalendarDate;
  /** The reports of the upstreams that are not set up. */
  readonly absent: readonly SourceReport[];
}

/** A cached list as an answer: without what has arrived already, and saying how old it is. */
export function comingSoonFromCache(
  read: CacheRead<ComingSoonList>,
  { today, absent }: AnswerContext,
): ComingSoonAnswer {
  const { value: list, storedAt } = read;
  const sources = withFailures(list.sources, read);
  return {
    ...list,
    releases: list.releases.filter(({ date }) => date >= today),
    today,
    sources: inOrder([...sources, ...absent]),
    expiresAt: new Date(read.expiresAt).toISOString(),
    stale: read.stale || !sources.some(({ status }) => status === 'ok'),
    degraded: isDegraded(sources),
    version: [storedAt, today, ...sources.map(({ status, failure }) => `${status}${failure?.at ?? ''}`)].join(
      ':',
    ),
  };
}

/** The last kept snapshot as an answer, for when every source fails and the cache has forgotten the list. */
export function comingSoonFromSnapshot(
  list: ComingSoonListKey,
  { releases, fetchedAt, expiresAt }: ComingSoonSnapshot,
  { today, absent, failures }: AnswerContext & { readonly failures: readonly UpstreamFailure[] },
): ComingSoonAnswer {
  const sources = failures.map((failure): SourceReport => {
    const used = releases.filter(({ upstreams }) => upstreams.includes(failure.upstream)).length;
    const report = { upstream: failure.upstream, used, dropped: 0, failure };
    return used > 0 ? { ...report, status: 'stale', fetchedAt } : { ...report, status: 'failed' };
  });
  return {
    ...list,
    releases: releases.filter(({ date }) => date >= today),
    today,
    sources: inOrder([...sources, ...absent]),
    fetchedAt,
    expiresAt,
    builtAt: fetchedAt,
    lookedUp: NOTHING_LOOKED_UP,
    pending: 0,
    stale: true,
    degraded: true,
    version: ['snapshot', fetchedAt, today, ...failures.map(({ at }) => at)].join(':'),
  };
}

/** A stale list's sources, each with why it could not be refreshed. */
function withFailures(
  sources: readonly SourceReport[],
  { stale, failure, expiresAt }: CacheRead<ComingSoonList>,
): readonly SourceReport[] {
  if (!stale || failure === undefined) return sources;
  const at = new Date(expiresAt).toISOString();
  const failures = isStreamingError(failure, 'ALL_UPSTREAMS_FAILED')
    ? failure.failures
    : sources.map(({ upstream }) => failureOf(upstream, failure, at));
  return sources.map((source): SourceReport => {
    const reason = failures.find(({ upstream }) => upstream === source.upstream);
    if (!reason) return source;
    return { ...source, status: source.status === 'failed' ? 'failed' : 'stale', failure: reason };
  });
}
