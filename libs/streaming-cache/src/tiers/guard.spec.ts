import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CacheEvent } from '../cache-event.js';
import { Guard } from './guard.js';

beforeEach(() => void jest.useFakeTimers({ now: 0 }));
afterEach(() => void jest.useRealTimers());

const fail = (): Promise<never> => Promise.reject(new Error('down'));
const hang = (): Promise<never> => new Promise(() => undefined);
const succeed = (): Promise<string> => Promise.resolve('value');

function guarded(probe: () => Promise<unknown>): { guard: Guard; events: CacheEvent[] } {
  const events: CacheEvent[] = [];
  const emit = (event: CacheEvent): void => void events.push(event);
  const clock = (): number => Date.now();
  return { guard: new Guard({ tier: 'redis', timeoutMs: 100, pauseMs: 1000, clock, emit, probe }), events };
}

describe('Guard', () => {
  it('passes answers on and turns failures into "unanswered"', async () => {
    const { guard, events } = guarded(succeed);
    expect(await guard.attempt('get', succeed)).toEqual({ answered: true, value: 'value' });
    expect(await guard.attempt('get', fail)).toEqual({ answered: false });
    expect(events).toEqual([
      { type: 'store-failed', tier: 'redis', operation: 'get', error: new Error('down') },
    ]);
  });

  it('is not paused by single failures among successes', async () => {
    const { guard } = guarded(succeed);
    for (const call of [fail, fail, succeed, fail, fail]) await guard.attempt('get', call);
    expect(guard.isPaused).toBe(false);
    await guard.attempt('get', fail);
    expect(guard.isPaused).toBe(true);
  });

  it('is paused by one call that hangs', async () => {
    const { guard } = guarded(succeed);
    const attempt = guard.attempt('get', hang);
    await jest.advanceTimersByTimeAsync(100);
    expect(await attempt).toEqual({ answered: false });
    expect(guard.isPaused).toBe(true);
  });

  it('makes no call while paused, probes once when the pause is over, and goes on after success', async () => {
    const probe = jest.fn(succeed);
    const { guard, events } = guarded(probe);
    for (const call of [fail, fail, fail]) await guard.attempt('get', call);
    const call = jest.fn(succeed);
    await guard.attempt('get', call);
    await jest.advanceTimersByTimeAsync(1000);
    await Promise.all([guard.attempt('get', call), guard.attempt('get', call)]);
    expect(call).not.toHaveBeenCalled();
    expect(probe).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(0);
    expect(await guard.attempt('get', call)).toEqual({ answered: true, value: 'value' });
    expect(events.at(-1)).toEqual({ type: 'store-recovered', tier: 'redis' });
  });

  it('pauses again when the probe fails', async () => {
    const probe = jest.fn(fail);
    const { guard } = guarded(probe);
    for (const call of [fail, fail, fail]) await guard.attempt('get', call);
    for (let ms = 0; ms < 10_000; ms += 100) {
      await guard.attempt('get', succeed);
      await jest.advanceTimersByTimeAsync(100);
    }
    expect(guard.isPaused).toBe(true);
    expect(probe).toHaveBeenCalledTimes(9);
  });
});
