import type { SourceReport } from '@radarr/streaming-aggregation';

/** What the sources of an answer that were set up had to complain of, one sentence each. */
export const troublesOf = (sources: readonly SourceReport[]): string[] =>
  sources.flatMap(({ upstream, status, failure }) =>
    failure && status !== 'not_configured' ? [`${upstream}: ${failure.reason}`] : [],
  );

/** Whether no source gave anything new. */
export const allFailed = (sources: readonly SourceReport[]): boolean =>
  sources.every(({ status }) => status !== 'ok');
