import { describe, expect, it } from '@jest/globals';
import { SandboxClock } from './clock.js';

describe('SandboxClock', () => {
  it('runs on from where it was set', () => {
    let real = 1_000_000;
    const clock = new SandboxClock(() => real);
    clock.set('2026-11-01T00:00:00Z');
    real += 5000;
    expect(new Date(clock.now()).toISOString()).toBe('2026-11-01T00:00:05.000Z');
    clock.advance(-5000);
    expect(new Date(clock.now()).toISOString()).toBe('2026-11-01T00:00:00.000Z');
    clock.reset();
    expect(clock.now()).toBe(real);
  });

  it('refuses what is no date, saying what is', () => {
    expect(() => new SandboxClock().set('tomorrow')).toThrow(/"tomorrow" is no date; write it as 2026-11-01/);
  });
});
