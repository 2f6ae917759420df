import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  StoreError,
  UpstreamAuth,
  UpstreamNotConfigured,
  UpstreamQuotaExhausted,
  UpstreamRateLimited,
  UpstreamRequest,
  UpstreamResponse,
  UpstreamUnavailable,
  type AccountStatement,
  type CreditCaps,
  type CreditLedger,
  type CreditPurpose,
} from '@radarr/streaming-core';
import type { CreditEvent } from './credit-events.js';
import { CreditPurse } from './credit-purse.js';
import { MemoryCreditLedger } from './memory-credit-ledger.js';

const NOON = Date.parse('2026-05-14T12:00:00.000Z');
const CALL = { capability: 'availability' } as const;

describe('CreditPurse', () => {
  let nowMs: number;
  let said: AccountStatement | undefined;
  let events: CreditEvent[];
  let asked: number;
  let broken: 'reserve' | 'settle' | undefined;
  beforeEach(() => {
    nowMs = NOON;
    said = undefined;
    events = [];
    asked = 0;
    broken = undefined;
  });

  /** A ledger whose questions are counted, and which breaks on command. */
  const ledgerFrom = (inner: CreditLedger): CreditLedger => ({
    reserve: (request) => {
      asked += 1;
      return broken === 'reserve' ? Promise.reject(new Error('secret words')) : inner.reserve(request);
    },
    settle: (reservation, outcome) =>
      broken === 'settle'
        ? Promise.reject(new StoreError('no database'))
        : inner.settle(reservation, outcome),
    status: (...args) => inner.status(...args),
  });
  const purseWith = (caps: Partial<CreditCaps> = {}) =>
    new CreditPurse({
      ledger: ledgerFrom(new MemoryCreditLedger({ clock: () => nowMs })),
      caps: { metered: caps },
      clock: () => nowMs,
      onEvent: (event) => events.push(event),
    });
  const metered = {
    id: 'metered',
    credits: {
      costOf: ({ capability }: { capability: string }) => (capability === 'availability' ? 2 : 0),
      statement: () => said,
    },
  };
  const purchase = (purpose: CreditPurpose = 'people') => ({ upstream: metered, call: CALL, purpose });
  const work = () => Promise.resolve('answer');
  const spentOf = async (purse: CreditPurse) => (await purse.status('metered')).day.spent;

  it('sets the price aside while the call runs, then books it', async () => {
    const purse = purseWith();
    const answer = await purse.spend(purchase(), async () => {
      expect((await purse.status('metered')).day).toMatchObject({ spent: 0, reserved: 2 });
      return 'answer';
    });
    expect(answer).toBe('answer');
    expect((await purse.status('metered')).day).toMatchObject({ spent: 2, reserved: 0 });
    expect(events).toEqual([
      { type: 'credits-spent', upstream: 'metered', purpose: 'people', reserved: 2, spent: 2 },
    ]);
  });

  it('just makes a call that costs nothing', async () => {
    const purse = purseWith({ perDay: 0 });
    const free = { ...purchase(), call: { capability: 'providers' } as const };
    await expect(purse.spend(free, work)).resolves.toBe('answer');
    await expect(purse.spend({ ...purchase(), upstream: { id: 'tmdb' } }, work)).resolves.toBe('answer');
    expect(asked).toBe(0);
  });

  it.each([
    ['metered', new UpstreamAuth('metered', 'x'), 0],
    ['metered', new UpstreamRateLimited('metered', 'x'), 0],
    ['metered', new UpstreamQuotaExhausted('metered', 'x'), 0],
    ['metered', new UpstreamNotConfigured('metered', ['KEY']), 0],
    ['metered', new UpstreamUnavailable('metered', 'rests', { notAsked: true }), 0],
    ['metered', new UpstreamUnavailable('metered', 'timeout'), 2],
    ['metered', new UpstreamResponse('metered', 'x'), 2],
    ['metered', new UpstreamRequest('metered', 'x'), 2],
    ['metered', new DOMException('given up', 'AbortError'), 2],
  ])('%s: books %s with %i credits, and throws it on', async (_id, error, spent) => {
    const purse = purseWith();
    await expect(purse.spend(purchase(), () => Promise.reject(error))).rejects.toBe(error);
    expect(await spentOf(purse)).toBe(spent);
  });

  it('leaves an account alone that has no credits left', async () => {
    const purse = purseWith();
    const spent = new UpstreamQuotaExhausted('metered', 'Spent.');
    await expect(purse.spend(purchase(), () => Promise.reject(spent))).rejects.toBe(spent);
    await expect(purse.spend(purchase(), never)).rejects.toMatchObject({
      code: 'UPSTREAM_QUOTA_EXHAUSTED',
      resetsAt: '2026-06-01T00:00:00.000Z',
      message: expect.stringContaining('refuses us'),
    });
  });

  it('passes on what the account said during the call, and nothing that it said before', async () => {
    const purse = purseWith();
    said = { quota: 100, used: 7, at: '2026-05-14T11:00:00.000Z' };
    await purse.spend(purchase(), work);
    expect(await purse.status('metered')).not.toHaveProperty('account');
    await purse.spend(purchase(), () => {
      said = { quota: 100, used: 99, at: '2026-05-14T12:00:00.000Z' };
      return work();
    });
    await expect(purse.spend(purchase(), never)).rejects.toMatchObject({
      message: expect.stringContaining('our account at metered'),
    });
  });

  describe('refuses', () => {
    it.each([
      [{ perDay: 1 }, 'people', 'Of the 1 credits a day', '2026-05-15T00:00:00.000Z'],
      [{ perMonth: 1 }, 'people', 'Of the 1 credits a month', '2026-06-01T00:00:00.000Z'],
      [{ perDay: 3 }, 'background', 'beside what is kept for people', '2026-05-15T00:00:00.000Z'],
    ] as const)(
      'with caps of %j for %s, and says whose limit it was',
      async (...[caps, purpose, words, resetsAt]) => {
        const purse = purseWith({ peopleShare: 0.5, ...caps });
        await expect(purse.spend(purchase(purpose), never)).rejects.toMatchObject({
          code: 'UPSTREAM_QUOTA_EXHAUSTED',
          upstream: 'metered',
          resetsAt,
          message: expect.stringContaining(words),
        });
        expect(events).toMatchObject([{ type: 'credits-refused', upstream: 'metered', purpose, cost: 2 }]);
      },
    );

    it('a crowd without asking the ledger for each of them', async () => {
      const purse = purseWith({ perDay: 1 });
      for (let n = 0; n < 50; n++) await expect(purse.spend(purchase(), never)).rejects.toThrow();
      expect(asked).toBe(1);
      expect(events).toHaveLength(1);
      nowMs += 2_000;
      await expect(purse.spend(purchase(), never)).rejects.toThrow();
      expect(asked).toBe(2);
    });

    it('one purpose without refusing the other', async () => {
      const purse = purseWith({ perDay: 2, peopleShare: 1 });
      await expect(purse.spend(purchase('background'), never)).rejects.toThrow();
      await expect(purse.spend(purchase('people'), work)).resolves.toBe('answer');
    });

    it('no longer than until the credits begin anew', async () => {
      nowMs = Date.parse('2026-05-14T23:59:59.500Z');
      const purse = purseWith({ perDay: 2 });
      await purse.spend(purchase(), work);
      await expect(purse.spend(purchase(), never)).rejects.toThrow();
      nowMs += 500;
      await expect(purse.spend(purchase(), work)).resolves.toBe('answer');
    });

    it('no longer once credits came back', async () => {
      const purse = purseWith({ perDay: 2 });
      await purse
        .spend(purchase(), async () => {
          await expect(purse.spend(purchase(), never)).rejects.toThrow();
          throw new UpstreamRateLimited('metered', 'x');
        })
        .catch(() => undefined);
      await expect(purse.spend(purchase(), work)).resolves.toBe('answer');
    });
  });

  describe('with a ledger that fails', () => {
    it('calls nobody, and repeats no words of an error that is not ours', async () => {
      const purse = purseWith();
      broken = 'reserve';
      await expect(purse.spend(purchase(), never)).rejects.toMatchObject({
        code: 'STORE_ERROR',
        message: 'The credits of metered could not be counted, so none are spent.',
      });
    });

    it('keeps the answer that was paid for, and counts its price as spent', async () => {
      const purse = purseWith();
      broken = 'settle';
      await expect(purse.spend(purchase(), work)).resolves.toBe('answer');
      expect(events).toMatchObject([{ type: 'credits-unsettled', upstream: 'metered' }]);
      nowMs += 300_000;
      expect(await spentOf(purse)).toBe(2);
    });
  });
});

function never(): Promise<never> {
  throw new Error('The call was made without credits.');
}
