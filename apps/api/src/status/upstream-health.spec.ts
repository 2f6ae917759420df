import { describe, expect, it } from '@jest/globals';
import type { CallEvent, UpstreamOutcome } from '@radarr/streaming-http';
import { UpstreamHealth } from './upstream-health.js';

const call = (outcome: UpstreamOutcome, circuit: CallEvent['circuit'] = 'closed'): CallEvent => ({
  type: 'call',
  upstream: 'tmdb',
  method: 'GET',
  endpoint: '/movie/{id}',
  path: '/movie/603',
  attempts: 1,
  durationMs: 1,
  outcome,
  circuit,
});

describe('the health of upstreams', () => {
  const time = { now: 0 };
  const after = (...outcomes: readonly UpstreamOutcome[]) => {
    const health = new UpstreamHealth(() => time.now);
    health.expect('tmdb');
    time.now = 0;
    for (const outcome of outcomes) {
      time.now += 1_000;
      health.hear(call(outcome));
    }
    return health.of('tmdb')?.failing;
  };

  it('knows since when and why an upstream fails, until it answers', () => {
    expect(after()).toBeUndefined();
    expect(after('ok', 'UPSTREAM_UNAVAILABLE', 'UPSTREAM_AUTH')).toEqual({
      sinceMs: 2_000,
      lastMs: 3_000,
      code: 'UPSTREAM_AUTH',
    });
    for (const answered of ['ok', 'not-modified', 'not-found', 'expected'] as const)
      expect(after('UPSTREAM_UNAVAILABLE', answered)).toBeUndefined();
  });

  it('learns nothing from a call that was given up, or from one attempt of many', () => {
    expect(after('UPSTREAM_UNAVAILABLE', 'aborted')).toMatchObject({ sinceMs: 1_000, lastMs: 1_000 });
    expect(after('aborted')).toBeUndefined();
    const health = new UpstreamHealth();
    health.hear({ ...call('UPSTREAM_UNAVAILABLE'), type: 'attempt', attempt: 1 });
    expect(health.of('tmdb')).toEqual({ circuit: 'closed' });
  });

  it('knows the state of the circuit, however it is told, and only of what is set up', () => {
    const health = new UpstreamHealth(() => 5_000);
    health.hear(call('UPSTREAM_UNAVAILABLE', 'open'));
    health.hear({ type: 'circuit', upstream: 'tmdb', circuit: 'half-open' });
    expect([...health.all()]).toEqual([
      [
        'tmdb',
        { circuit: 'half-open', failing: { sinceMs: 5_000, lastMs: 5_000, code: 'UPSTREAM_UNAVAILABLE' } },
      ],
    ]);
    expect(health.of('trakt')).toBeUndefined();
  });
});
