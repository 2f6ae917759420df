import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Clock } from '../clock.js';
import { resolveCreditCaps } from '../credit-rules/credit-caps.js';
import type { CreditLedger } from '../credits.js';
import { describeAccountRules } from './credit-account-rules.js';
import { expectLedgerLaws } from './credit-ledger-laws.js';
import { CreditLedgerTrial, MIDNIGHT, NEXT_MONTH, NOON } from './credit-ledger-trial.js';

/** One empty ledger for one test. */
export interface CreditLedgerUnderTest {
  readonly ledger: CreditLedger;
  /** Ends what `create` opened. */
  readonly close?: () => Promise<void>;
}

/** Which implementation to test, and how to make one. */
export interface CreditLedgerContract {
  /** What the tests call the implementation. */
  readonly name: string;
  /** Makes a ledger in which nothing was spent, which takes its time from the clock; called often. */
  readonly create: (clock: Clock) => Promise<CreditLedgerUnderTest> | CreditLedgerUnderTest;
  /** How long the ledger holds what is not settled, in milliseconds. @default 300000 */
  readonly reservationMs?: number;
  /** How many random histories are tried. @default 100 */
  readonly histories?: number;
}

/**
 * Tests that an implementation of {@link CreditLedger} keeps the promises of the port. Call it in a Jest test file. It
 * needs the package `fast-check`.
 */
export function describeCreditLedgerContract(contract: CreditLedgerContract): void {
  const { name, create, reservationMs = 300_000, histories = 100 } = contract;

  describe(`${name} keeps the contract of a credit ledger:`, () => {
    const trial = new CreditLedgerTrial();
    beforeEach(() => trial.begin(create));
    afterEach(() => trial.end());

    describe('the day', () => {
      it('is spent to its last credit, and begins anew at midnight', async () => {
        await trial.spend({ perDay: 3 }, 3);
        expect(await trial.ask({ perDay: 3 })).toEqual({ granted: false, reason: 'day', resetsAt: MIDNIGHT });
        trial.at(MIDNIGHT);
        await expect(trial.ask({ perDay: 3 }, 3)).resolves.toMatchObject({ granted: true });
      });

      it('begins at midnight of its time zone', async () => {
        const caps = { perDay: 3, timeZone: 'Asia/Kolkata' };
        await trial.spend(caps, 3);
        expect(await trial.ask(caps)).toMatchObject({ reason: 'day', resetsAt: '2026-05-14T18:30:00.000Z' });
        trial.at('2026-05-14T18:29:59.999Z');
        expect(await trial.ask(caps)).toMatchObject({ granted: false });
        trial.at('2026-05-14T18:30:00.000Z');
        expect(await trial.ask(caps)).toMatchObject({ granted: true });
      });

      it('is never overspent by many who ask at once', async () => {
        const answers = await Promise.all(Array.from({ length: 50 }, () => trial.ask({ perDay: 33 })));
        expect(answers.filter(({ granted }) => granted)).toHaveLength(33);
        expect(new Set(answers.map((answer) => (answer.granted ? answer.id : ''))).size).toBe(34);
      });

      it('is found again by a clock that was set forward and back', async () => {
        await trial.spend({ perDay: 3 }, 2);
        trial.at('2099-01-01T00:00:00.000Z');
        await trial.spend({ perDay: 3 }, 3, { statement: trial.said(100), exhausted: true });
        trial.at(NOON);
        expect((await trial.status({ perDay: 3 })).day).toMatchObject({ spent: 2, left: 1 });
        expect(await trial.ask({ perDay: 3 })).toMatchObject({ granted: true });
        expect(await trial.ask({ perDay: 3 })).toMatchObject({ reason: 'day' });
      });

      it('refuses what costs more than a day has, and says when to ask again', async () => {
        expect(await trial.ask({ perDay: 1 }, 2)).toEqual({
          granted: false,
          reason: 'day',
          resetsAt: MIDNIGHT,
        });
      });
    });

    describe('the month', () => {
      it('is spent to its last credit, and begins anew on its day', async () => {
        const caps = { perDay: 10, perMonth: 13, monthStartsOn: 20 };
        await trial.spend(caps, 10);
        trial.at(MIDNIGHT);
        await trial.spend(caps, 3);
        const refusal = { granted: false, reason: 'month', resetsAt: '2026-05-20T00:00:00.000Z' };
        expect(await trial.ask(caps)).toEqual(refusal);
        trial.at(refusal.resetsAt);
        await expect(trial.ask(caps, 10)).resolves.toMatchObject({ granted: true });
      });
    });

    describe('people', () => {
      const caps = { perDay: 10, peopleShare: 0.25 };

      it('are left their share by background work', async () => {
        for (let n = 0; n < 7; n++) await trial.take(caps, 1, 'background');
        expect(await trial.ask(caps, 1, 'background')).toMatchObject({ reason: 'day', resetsAt: MIDNIGHT });
        expect(await trial.status(caps)).toMatchObject({
          takenByBackground: 7,
          leftForBackground: 0,
          day: { left: 3 },
        });
        await trial.take(caps, 3, 'people');
        expect(await trial.ask(caps)).toMatchObject({ granted: false });
      });

      it('may take everything, and what they took is not kept for them any more', async () => {
        await trial.take(caps, 3);
        expect(await trial.status(caps)).toMatchObject({ leftForBackground: 7, takenByBackground: 0 });
        await trial.take(caps, 7);
        expect(await trial.ask(caps)).toMatchObject({ reason: 'day' });
      });
    });

    describe('a reservation', () => {
      it('is promised, then spent', async () => {
        const reservation = await trial.take({}, 2);
        expect((await trial.status()).day).toMatchObject({ spent: 0, reserved: 2, left: 31 });
        await trial.ledger.settle(reservation, { spent: 2 });
        expect(await trial.status()).toMatchObject({
          day: { cap: 33, spent: 2, reserved: 0, left: 31, resetsAt: MIDNIGHT },
          month: { cap: 1000, spent: 2, reserved: 0, left: 998, resetsAt: NEXT_MONTH },
        });
      });

      it('gives back what was not spent', async () => {
        await trial.ledger.settle(await trial.take({ perDay: 2 }, 2), { spent: 0 });
        await expect(trial.ask({ perDay: 2 }, 2)).resolves.toMatchObject({ granted: true });
      });

      it('never costs more than was promised', async () => {
        await trial.ledger.settle(await trial.take({}, 2), { spent: 5 });
        expect((await trial.status()).day.spent).toBe(2);
      });

      it('is settled once', async () => {
        const reservation = await trial.take({}, 2);
        await Promise.all([1, 2].map(() => trial.ledger.settle(reservation, { spent: 2 })));
        await trial.ledger.settle(reservation, { spent: 0, exhausted: true, statement: trial.said(99) });
        expect(await trial.status()).toMatchObject({ day: { spent: 2, reserved: 0, left: 31 } });
      });

      it('counts as spent once it has ended, whatever is heard of it later', async () => {
        const reservation = await trial.take({ perDay: 4 }, 2);
        trial.nowMs += reservationMs - 1;
        expect((await trial.status()).day).toMatchObject({ spent: 0, reserved: 2 });
        trial.nowMs += 1;
        expect((await trial.status()).day).toMatchObject({ spent: 2, reserved: 0 });
        await trial.take({ perDay: 4 }, 1);
        await trial.ledger.settle(reservation, { spent: 0 });
        expect((await trial.status()).day).toMatchObject({ spent: 2, reserved: 1 });
      });

      it('counts on the day on which it was made', async () => {
        trial.at('2026-05-31T23:59:59.000Z');
        const reservation = await trial.take({ perDay: 2 }, 2);
        trial.at(NEXT_MONTH);
        await trial.ledger.settle(reservation, { spent: 2 });
        expect(await trial.status()).toMatchObject({ day: { spent: 0 }, month: { spent: 0 } });
        await expect(trial.ask({ perDay: 2 }, 2)).resolves.toMatchObject({ granted: true });
      });

      it.each([0, -1, 0.5, NaN])('is not made for a cost of %p', async (cost) => {
        await expect(trial.ask({}, cost)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
      });

      it('touches one upstream only', async () => {
        await trial.spend({ perDay: 1 }, 1, { exhausted: true });
        const caps = resolveCreditCaps({ perDay: 1 });
        const other = await trial.ledger.reserve({ upstream: 'other', purpose: 'people', cost: 1, caps });
        expect(other).toMatchObject({ granted: true });
      });
    });

    describeAccountRules(trial);

    it('keeps its laws in every history of calls, crashes, midnights and clock steps', async () => {
      await expectLedgerLaws({ create, reservationMs, histories });
    }, 120_000);
  });
}
