import { describe, expect, it } from '@jest/globals';
import { scheduleOf } from './schedule.js';
import { toldFault, type Fault } from './fault.js';

const kindOf = (fault: Fault): string => (fault.kind === 'cut' ? `${fault.how} ${fault.server}` : fault.kind);

describe('a schedule of faults', () => {
  it('is the same for the same seed, and another for another', () => {
    const options = { seed: 1, faults: 30, replicas: 3 };
    expect(scheduleOf(options)).toEqual(scheduleOf(options));
    expect(scheduleOf({ ...options, seed: 2 })).not.toEqual(scheduleOf(options));
  });

  it('has as many as are wanted, every kind before any comes again', () => {
    const faults = scheduleOf({ seed: 3, faults: 33, replicas: 3 });
    const kinds = faults.map(({ fault }) => kindOf(fault));
    expect(kinds).toHaveLength(33);
    for (const begin of [0, 11, 22]) expect(new Set(kinds.slice(begin, begin + 11)).size).toBe(11);
    expect(kinds.slice(0, 11)).not.toEqual(kinds.slice(11, 22));
  });

  it('names replicas that exist, and waits and cuts as long as it may', () => {
    const faults = scheduleOf({ seed: 4, faults: 110, replicas: 3 });
    const numbers = faults.flatMap(({ fault }) => ('replica' in fault ? [fault.replica] : []));
    expect(new Set(numbers)).toEqual(new Set([0, 1, 2]));
    const lengths = faults.flatMap(({ fault }) => ('ms' in fault ? [fault.ms] : []));
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(1_000);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(12_000);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeGreaterThan(8_000);
  });

  it('is told in words', () => {
    expect(toldFault({ kind: 'cut', server: 'redis', how: 'silence', replica: 1, ms: 2_340 })).toBe(
      'silence redis for replica 2, 2.3 s',
    );
    expect(toldFault({ kind: 'cut', server: 'postgres', how: 'reset', ms: 1_000 })).toContain('for all');
  });
});
