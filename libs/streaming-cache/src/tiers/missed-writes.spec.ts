import { expect, it } from '@jest/globals';
import { MissedWrites } from './missed-writes.js';

it('remembers the newest write of a key, and at most a thousand keys', () => {
  const missed = new MissedWrites();
  missed.note({ kind: 'delete', key: 'first', at: 1 });
  missed.note({ kind: 'delete', key: 'second', at: 1 });
  missed.note({ kind: 'delete', key: 'first', at: 2 });
  for (let n = 0; n < 999; n += 1) missed.note({ kind: 'delete', key: `key ${n}`, at: 3 });
  expect(missed.all()).toHaveLength(1000);
  expect(missed.has('second')).toBe(false);
  expect(missed.all()[0]).toEqual({ kind: 'delete', key: 'first', at: 2 });
  missed.settle('first');
  expect(missed.has('first')).toBe(false);
});
