import { describe, expect, it } from '@jest/globals';
import { failureOf } from './failure.js';
import { isStreamingError } from './streaming-error.js';
import { UpstreamAuth, UpstreamQuotaExhausted, UpstreamRateLimited } from './upstream-errors.js';

const AT = '2026-05-01T12:00:00.000Z';

describe('failureOf', () => {
  it('keeps the code, the reason and what the upstream said of waiting', () => {
    expect(
      failureOf('tmdb', new UpstreamRateLimited('tmdb', 'Slow down.', { retryAfterMs: 2_000 }), AT),
    ).toEqual({
      upstream: 'tmdb',
      code: 'UPSTREAM_RATE_LIMITED',
      reason: 'Slow down.',
      at: AT,
      retryAfterMs: 2_000,
    });
    const spent = new UpstreamQuotaExhausted('watchmode', 'Spent.', { resetsAt: '2026-06-01T00:00:00.000Z' });
    expect(failureOf('watchmode', spent, AT)).toMatchObject({ resetsAt: '2026-06-01T00:00:00.000Z' });
  });

  it('does not repeat the words of an error that is not ours: they may hold a secret', () => {
    const failure = failureOf('tmdb', new Error('GET /?api_key=hunter2'), AT);
    expect(failure).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    expect(JSON.stringify(failure)).not.toContain('hunter2');
  });
});

describe('isStreamingError', () => {
  it('knows our errors by their code, those of another copy of this package too', () => {
    const error = new UpstreamAuth('trakt', 'Refused.');
    const stranger: unknown = Object.assign(new Error('Refused.'), {
      code: 'UPSTREAM_AUTH',
      [Symbol.for('@radarr/streaming-core/error')]: true,
    });
    for (const candidate of [error, stranger]) {
      expect(isStreamingError(candidate)).toBe(true);
      expect(isStreamingError(candidate, 'UPSTREAM_AUTH')).toBe(true);
      expect(isStreamingError(candidate, 'STORE_ERROR')).toBe(false);
    }
  });

  it.each([new Error('x'), { code: 'UPSTREAM_AUTH' }, undefined, null, 'UPSTREAM_AUTH'])(
    'does not take %s',
    (other) => {
      expect(isStreamingError(other)).toBe(false);
    },
  );

  it('keeps the cause, and names the error after its class', () => {
    const cause = new Error('ECONNREFUSED');
    const error = new UpstreamAuth('trakt', 'Refused.', { cause });
    expect([error.cause, error.name]).toEqual([cause, 'UpstreamAuth']);
  });
});
