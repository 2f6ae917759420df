import { expect, it } from '@jest/globals';
import { Tally } from './tally.js';

it('a tally tells what was broken, and what was never looked at', () => {
  const tally = new Tally(['kept', 'broken', 'forgotten']);
  tally.note('kept', undefined);
  tally.note('broken', undefined);
  for (let time = 0; time < 30; time += 1) tally.note('broken', 'again');
  expect(tally.counts.get('broken')).toMatchObject({ checks: 31, violations: 30 });
  expect(new Set(tally.complaints())).toEqual(new Set(['broken: again', 'forgotten: never looked at']));
  expect(() => tally.note('unknown', undefined)).toThrow('no promise');
});
