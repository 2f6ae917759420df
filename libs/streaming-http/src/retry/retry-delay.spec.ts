import { describe, expect, it } from '@jest/globals';
import { UpstreamRateLimited, UpstreamRequest, UpstreamUnavailable } from '@radarr/streaming-core';
import type { Failed } from '../answer/outcome.js';
import { retryDelayMs } from './retry-delay.js';

const RULES = { maxAttempts: 3, baseDelayMs: 100, maxDelayMs: 1_000, maxRetryAfterMs: 10_000 };
const SITUATION = { attempt: 1, remainingMs: 60_000, random: () => 0.5 };

const unavailable: Failed = {
  label: 'UPSTREAM_UNAVAILABLE',
  error: new UpstreamUnavailable('films', 'down'),
};
const limited = (retryAfterMs?: number): Failed => ({
  label: 'UPSTREAM_RATE_LIMITED',
  error: new UpstreamRateLimited('films', 'slow down'),
  ...(retryAfterMs !== undefined && { retryAfterMs }),
});

describe('retryDelayMs', () => {
  it('backs off after an outage', () => {
    expect(retryDelayMs(unavailable, RULES, SITUATION)).toBe(50);
    expect(retryDelayMs(unavailable, RULES, { ...SITUATION, attempt: 2 })).toBe(100);
  });

  it('backs off after a 429 that names no wait', () => {
    expect(retryDelayMs(limited(), RULES, SITUATION)).toBe(50);
  });

  it('never comes back before the wait that the upstream named', () => {
    expect(retryDelayMs(limited(3_000), RULES, SITUATION)).toBe(3_050);
    expect(retryDelayMs(limited(3_000), RULES, { ...SITUATION, random: () => 0 })).toBe(3_000);
  });

  it('gives up when the named wait is longer than we wait', () => {
    expect(retryDelayMs(limited(10_001), RULES, SITUATION)).toBeUndefined();
  });

  it('gives up when the deadline would pass meanwhile', () => {
    expect(retryDelayMs(limited(3_000), RULES, { ...SITUATION, remainingMs: 3_000 })).toBeUndefined();
  });

  it('gives up after the last attempt', () => {
    expect(retryDelayMs(unavailable, RULES, { ...SITUATION, attempt: 3 })).toBeUndefined();
  });

  it('never repeats what the upstream refused', () => {
    const refused: Failed = { label: 'UPSTREAM_REQUEST', error: new UpstreamRequest('films', 'no') };
    expect(retryDelayMs(refused, RULES, SITUATION)).toBeUndefined();
  });
});
