import { describe, expect, it } from '@jest/globals';
import type { SourceReport } from '@radarr/streaming-aggregation';
import { presentReport } from './source-report.presenter.js';

const AT = '2026-06-01T10:00:00.000Z';
const failed = (failure: Partial<SourceReport['failure']>): SourceReport => ({
  upstream: 'watchmode',
  status: 'failed',
  used: 0,
  dropped: 0,
  failure: {
    upstream: 'watchmode',
    code: 'UPSTREAM_RATE_LIMITED',
    reason: 'It asks us to slow down.',
    at: AT,
    ...failure,
  },
});

describe('from when a source may be asked again', () => {
  it('is when its allowance starts anew', () => {
    const resetsAt = '2026-06-02T00:00:00.000Z';
    expect(presentReport(failed({ code: 'UPSTREAM_QUOTA_EXHAUSTED', resetsAt })).retry_at).toBe(resetsAt);
  });

  it('is after the pause that it asked for, from its failure on', () => {
    expect(presentReport(failed({ retryAfterMs: 90_000 })).retry_at).toBe('2026-06-01T10:01:30.000Z');
  });

  it('is not known of one that is just away', () => {
    expect(presentReport(failed({ code: 'UPSTREAM_UNAVAILABLE' })).retry_at).toBeNull();
  });

  it('is no matter for one that answered', () => {
    expect(
      presentReport({ upstream: 'tmdb', status: 'ok', used: 1, dropped: 0, fetchedAt: AT }).retry_at,
    ).toBeNull();
  });
});
