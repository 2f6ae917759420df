import { describe, expect, it } from '@jest/globals';
import { lifeWith, T0 } from '../testing/samples.js';
import { doubledRuns, runsIn } from './job-runs.js';

type Line = readonly [atMs: number, words: string];

const log = (...lines: readonly Line[]): string =>
  lines
    .map(([atMs, msg]) => JSON.stringify({ time: new Date(T0 + atMs).toISOString(), msg: `job ${msg}` }))
    .join('\n');

const process = (replica: number, lines: readonly Line[], more = {}) =>
  lifeWith({ replica, pid: replica + 1, output: () => `${log(...lines)}\n`, ...more });

const doubled = (...lives: ReturnType<typeof lifeWith>[]) => doubledRuns(lives.flatMap(runsIn));

describe('runs of jobs', () => {
  it('one after the other, or of different jobs at once, are right', () => {
    const one = process(0, [
      [0, 'begins: trending'],
      [100, 'done: trending'],
      [300, 'begins: expiry'],
      [500, 'done: expiry'],
    ]);
    const two = process(1, [
      [100, 'begins: trending'],
      [400, 'failed: trending'],
    ]);
    expect(runsIn(one)).toHaveLength(2);
    expect(doubled(one, two)).toEqual([]);
  });

  it('of one job in two processes at once are told', () => {
    const one = process(0, [
      [0, 'begins: trending'],
      [100, 'done: trending'],
    ]);
    const two = process(1, [
      [99, 'begins: trending'],
      [400, 'done: trending'],
    ]);
    expect(doubled(one, two)).toEqual([expect.stringContaining('trending on replica 1')]);
  });

  it('end with a process that is killed, not before', () => {
    const cut = [[0, 'begins: trending']] as const;
    const after = process(1, [
      [5_000, 'begins: trending'],
      [6_000, 'done: trending'],
    ]);
    expect(doubled(process(0, cut, { endedAtMs: T0 + 4_000 }), after)).toEqual([]);
    expect(doubled(process(0, cut, { endedAtMs: T0 + 5_500 }), after)).toHaveLength(1);
    expect(doubled(process(0, cut), after)).toHaveLength(1);
  });

  it('that were given up as soon as their process woke did no work meanwhile', () => {
    const pauses = [{ fromMs: T0 + 1_000, toMs: T0 + 12_000 }];
    const other = process(1, [
      [11_000, 'begins: trending'],
      [13_000, 'done: trending'],
    ]);
    const slept = (end: Line) => process(0, [[0, 'begins: trending'], end], { pauses });
    expect(doubled(slept([12_100, 'given up: trending']), other)).toEqual([]);
    expect(doubled(slept([12_100, 'done: trending']), other)).toHaveLength(1);
    expect(doubled(slept([14_000, 'given up: trending']), other)).toHaveLength(1);
  });

  it('are read past other lines, and past half a line at the end', () => {
    const life = lifeWith({
      output: () => `Dashboard\n{"msg":"x"}\n${log([0, 'begins: trending'])}\n{"time":"2026","msg":"job do`,
    });
    expect(runsIn(life)).toEqual([expect.objectContaining({ job: 'trending', end: 'none', toMs: Infinity })]);
  });
});
