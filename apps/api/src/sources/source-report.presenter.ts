import type { SourceReport } from '@radarr/streaming-aggregation';
import type { UpstreamFailure } from '@radarr/streaming-core';
import type { SourceReportBody } from './source-report.response.js';

/** Puts the report of a source into the words of the HTTP API. */
export function presentReport({ upstream, failure, ...report }: SourceReport): SourceReportBody {
  return {
    source: upstream,
    status: report.status,
    fetched_at: report.fetchedAt ?? null,
    used: report.used,
    dropped: report.dropped,
    truncated: report.truncated ?? false,
    error_code: failure?.code ?? null,
    reason: failure?.reason ?? null,
    retry_at: failure ? retryAt(failure) : null,
  };
}

function retryAt({ at, resetsAt, retryAfterMs }: UpstreamFailure): string | null {
  if (resetsAt !== undefined || retryAfterMs === undefined) return resetsAt ?? null;
  return new Date(Date.parse(at) + retryAfterMs).toISOString();
}
