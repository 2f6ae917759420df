import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { KeyAttempts, LOCKED_MS, WRONG_KEYS_ALLOWED } from './key-attempts.js';

const STRANGER = '192.0.2.1';
const OWNER = '198.51.100.7';
const right = (): boolean => true;
const wrong = (): boolean => false;

let now: number;
let attempts: KeyAttempts;
beforeEach(() => {
  now = 1_000_000;
  attempts = new KeyAttempts(() => now);
});

const fail = (address: string, times = WRONG_KEYS_ALLOWED): void => {
  for (let time = 0; time < times; time += 1) attempts.judge(address, wrong);
};

describe('KeyAttempts', () => {
  it('looks at no key of an address that has shown too many wrong ones, not even at the right one', () => {
    fail(STRANGER);
    const compare = jest.fn(right);
    expect(attempts.judge(STRANGER, compare)).toBe('locked');
    expect(compare).not.toHaveBeenCalled();
    expect(attempts.retryAfterSeconds(STRANGER)).toBe(LOCKED_MS / 1_000);
  });

  it('lets every other address in meanwhile', () => {
    fail(STRANGER);
    expect(attempts.judge(OWNER, right)).toBe('right');
  });

  it('looks again when the time is over, however many came meanwhile', () => {
    fail(STRANGER);
    now += LOCKED_MS - 1;
    fail(STRANGER, 1_000);
    now += 1;
    expect(attempts.judge(STRANGER, right)).toBe('right');
  });

  it('begins anew after a right key', () => {
    fail(STRANGER, WRONG_KEYS_ALLOWED - 1);
    attempts.judge(STRANGER, right);
    now += 2 * 86_400_000;
    fail(STRANGER, WRONG_KEYS_ALLOWED - 1);
    expect(attempts.judge(STRANGER, right)).toBe('right');
  });

  it.each([
    ['the key', () => attempts.judge(OWNER, right)],
    ['a session or a link', () => attempts.prove(OWNER)],
  ])(
    'does not lock out who has proved by %s, though a neighbour at the same address fails',
    (_what, prove) => {
      prove();
      fail(OWNER, 1_000);
      expect(attempts.judge(OWNER, wrong)).toBe('locked');
      expect(attempts.judge(OWNER, right)).toBe('right');
    },
  );

  it('whatever happens: a wrong key never opens, and a right one is refused to a locked stranger alone', () => {
    const step = fc.record({
      address: fc.constantFrom('a', 'b', 'c'),
      isRight: fc.boolean(),
      afterMs: fc.nat(LOCKED_MS / 3),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 100 }), (steps) => {
        let at = 0;
        const judged = new KeyAttempts(() => at);
        const wrongs = new Map<string, number>();
        for (const { address, isRight, afterMs } of steps) {
          at += afterMs;
          const verdict = judged.judge(address, () => isRight);
          if (!isRight) wrongs.set(address, (wrongs.get(address) ?? 0) + 1);
          if (!isRight) expect(verdict).not.toBe('right');
          else if ((wrongs.get(address) ?? 0) < WRONG_KEYS_ALLOWED) expect(verdict).toBe('right');
        }
      }),
    );
  });
});
