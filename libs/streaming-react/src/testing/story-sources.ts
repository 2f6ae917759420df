import type { SourceReport } from '../sources/source-report.js';
import { minutesAgo } from './story-time.js';

/** How a source took part, as the API tells it; fresh unless said otherwise. */
export const sourceReport = (source: string, given: Partial<SourceReport> = {}): SourceReport => ({
  source,
  status: 'ok',
  fetched_at: minutesAgo(4),
  used: 20,
  dropped: 0,
  truncated: false,
  error_code: null,
  reason: null,
  retry_at: null,
  ...given,
});

/** A source that has no answer, and why. */
export const failedSource = (
  source: string,
  reason: string,
  error_code = 'UPSTREAM_UNAVAILABLE',
): SourceReport => sourceReport(source, { status: 'failed', fetched_at: null, used: 0, error_code, reason });

/** A source whose earlier answer stands in. */
export const staleSource = (source: string, minutes: number): SourceReport =>
  sourceReport(source, {
    status: 'stale',
    fetched_at: minutesAgo(minutes),
    error_code: 'UPSTREAM_UNAVAILABLE',
    reason: `${source} did not answer in time.`,
  });

/** A source whose quota is spent for the next seven hours. */
export const spentSource = (source: string): SourceReport => ({
  ...failedSource(source, 'Its credits for today are spent.', 'UPSTREAM_QUOTA_EXHAUSTED'),
  retry_at: minutesAgo(-7 * 60),
});
