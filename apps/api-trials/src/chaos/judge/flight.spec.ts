import { describe, expect, it } from '@jest/globals';
import type { Observation } from '../load/send-once.js';
import { lifeWith, T0 } from '../testing/samples.js';
import { complaintAboutFailure } from './flight.js';

/** A request that failed 10 ms after it was sent. */
const failed = (sentMs: number, failure: string, signal?: 'SIGKILL' | 'SIGTERM'): Observation => ({
  method: 'GET',
  target: '/ping',
  life: lifeWith(signal ? { ending: { signal, atMs: T0 } } : {}),
  sentAtMs: T0 + sentMs,
  endedAtMs: T0 + sentMs + 10,
  failure,
});

describe('a request without an answer', () => {
  it.each([
    ['to a process that nobody ends', failed(0, 'ECONNRESET'), 'nobody had ended'],
    ['before its process was killed', failed(-20, 'ECONNRESET', 'SIGKILL'), 'nobody had ended'],
    ['that was under way at a SIGTERM', failed(-5, 'ECONNRESET', 'SIGTERM'), 'in flight'],
    ['that waits for ever after a SIGTERM', failed(5, 'no answer in 20000 ms', 'SIGTERM'), 'after a SIGTERM'],
  ])('%s is wrong', (_name, observation, complaint) => {
    expect(complaintAboutFailure(observation)).toContain(complaint);
  });

  it.each([
    ['that was under way at a kill -9', failed(-5, 'ECONNRESET', 'SIGKILL')],
    ['to a process that is gone', failed(50, 'ECONNREFUSED', 'SIGKILL')],
    ['that came after a SIGTERM', failed(5, 'ECONNREFUSED', 'SIGTERM')],
  ])('%s is not', (_name, observation) => {
    expect(complaintAboutFailure(observation)).toBeUndefined();
  });
});
