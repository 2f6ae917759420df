import { describe, expect, it } from '@jest/globals';
import { CountedTimes } from './counted-times.js';

describe('CountedTimes', () => {
  it('counts each name by itself until its time is over', () => {
    let now = 0;
    const times = new CountedTimes(100, () => now);
    expect([times.add('a'), times.add('a'), times.add('b')]).toEqual([1, 2, 1]);
    now = 60;
    expect([times.add('a'), times.leftMs('a')]).toEqual([3, 40]);
    now = 100;
    expect([times.of('a'), times.leftMs('a'), times.add('a')]).toEqual([0, 0, 1]);
  });

  it('forgets what it is told to forget', () => {
    const times = new CountedTimes(100, () => 0);
    times.add('a');
    times.forget('a');
    expect(times.of('a')).toBe(0);
  });

  it('is bounded, and keeps what happened last', () => {
    const times = new CountedTimes(100, () => 0);
    times.add('first');
    for (let name = 0; name < 10_000; name += 1) times.add(String(name));
    expect([times.of('first'), times.of('9999')]).toEqual([0, 1]);
  });
});
