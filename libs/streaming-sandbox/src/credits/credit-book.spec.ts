import { beforeEach, describe, expect, it } from '@jest/globals';
import { CreditBook } from './credit-book.js';

const MINUTE_MS = 60_000;
let now: number;
let book: CreditBook;
beforeEach(() => {
  now = Date.parse('2026-11-30T23:59:00Z');
  book = new CreditBook({ quota: 10, monthStartsOn: 1, requestsPerMinute: 2 }, () => now);
});

describe('credits', () => {
  it('are taken from the month until it has too few, never in part', () => {
    const account = book.account('key');
    expect([account.pay(6), account.pay(5), account.pay(4), account.pay(1)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(book.of('key')).toMatchObject({ used: 10, spent: 10, month: '2026-11-01' });
  });

  it('come back with the month, and a clock that goes back finds what was spent', () => {
    book.account('key').pay(7);
    now += 2 * MINUTE_MS;
    expect(book.of('key')).toMatchObject({ used: 0, spent: 7, month: '2026-12-01' });
    now -= 2 * MINUTE_MS;
    expect(book.of('key').used).toBe(7);
  });

  it('belong to a key each', () => {
    book.account('one').pay(3);
    book.account('other').pay(4);
    expect(book.list().map(({ account, used }) => [account, used])).toEqual([
      [1, 3],
      [2, 4],
    ]);
    expect(book.spent()).toBe(7);
    expect(JSON.stringify(book.list())).not.toMatch(/one|other/);
  });

  it('that were set as used are not spent', () => {
    book.account('old').pay(2);
    book.set({ used: 9 });
    expect([book.of('old'), book.of('new')]).toMatchObject([
      { used: 9, spent: 2 },
      { used: 9, spent: 0 },
    ]);
  });

  it('can be set for one account alone', () => {
    book.set({ key: 'rich', quota: 1000 });
    expect([book.of('rich').quota, book.of('poor').quota]).toEqual([1000, 10]);
  });

  it('are counted anew without being given back', () => {
    book.account('key').pay(3);
    book.account('key').refuse();
    book.resetCounts();
    expect(book.of('key')).toMatchObject({ used: 3, spent: 0, refused: 0 });
  });

  it.each([
    [{}],
    [{ quota: -1 }],
    [{ used: 1.5 }],
    [{ key: '', used: 1 }],
    [{ quotas: 1 }],
    [undefined],
    ['all'],
  ])('are not changed by %j', (change) => {
    expect(() => book.setUnknown(change)).toThrow(/send \{"quota": 1000\}/);
  });
});

describe('requests', () => {
  it('are so many in the minute that begins with the first', () => {
    const account = book.account('key');
    expect([account.admit(), account.admit(), account.admit()]).toEqual([true, true, false]);
    expect(account.minute).toEqual({ remaining: 0, endsInSeconds: 60 });
    now += MINUTE_MS - 1;
    expect(account.minute.endsInSeconds).toBe(1);
    expect(account.admit()).toBe(false);
    now += 1;
    expect(account.admit()).toBe(true);
    expect(account.minute).toEqual({ remaining: 1, endsInSeconds: 60 });
  });

  it('are not held up by a clock that goes back', () => {
    const account = book.account('key');
    account.admit();
    account.admit();
    now -= 10 * MINUTE_MS;
    expect(account.admit()).toBe(true);
  });
});
