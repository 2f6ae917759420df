import { describe, expect, it } from '@jest/globals';
import { NEXT_MONTH, type CreditLedgerTrial } from './credit-ledger-trial.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What every credit ledger makes of what the account says. */
export function describeAccountRules(trial: CreditLedgerTrial): void {
  describe('the account', () => {
    it('lowers what is left, together with what was promised and spent since', async () => {
      await trial.spend({}, 1, { statement: trial.said(96) });
      await trial.take({});
      await trial.spend({}, 1);
      expect(await trial.status()).toMatchObject({
        account: { quota: 100, used: 97 },
        day: { left: 2 },
        month: { left: 2 },
      });
      expect(await trial.ask({}, 3)).toEqual({ granted: false, reason: 'account', resetsAt: NEXT_MONTH });
      await expect(trial.ask({}, 2)).resolves.toMatchObject({ granted: true });
    });

    it('never raises what is left', async () => {
      await trial.spend({ perDay: 3 }, 1, { statement: trial.said(1, 50_000) });
      expect((await trial.status({ perDay: 3 })).day.left).toBe(2);
    });

    it('is not believed any longer when its month is over', async () => {
      await trial.spend({}, 1, { statement: trial.said(100) });
      expect(await trial.ask({})).toMatchObject({ reason: 'account' });
      trial.at(NEXT_MONTH);
      expect(await trial.status()).not.toHaveProperty('account');
      expect(await trial.ask({})).toMatchObject({ granted: true });
    });

    it('is believed when a call that overlapped an earlier statement knows of more, not of less', async () => {
      const [early, late] = [await trial.take({}), await trial.take({})];
      trial.nowMs += MINUTE_MS;
      await trial.ledger.settle(early, { spent: 1, statement: trial.said(52) });
      await trial.ledger.settle(late, { spent: 1, statement: trial.said(51) });
      expect((await trial.status()).account?.used).toBe(52);
    });

    it('is believed when it begins anew before we expected it', async () => {
      await trial.spend({}, 1, { statement: trial.said(99) });
      trial.nowMs += DAY_MS;
      await trial.spend({}, 1, { statement: trial.said(1) });
      expect((await trial.status()).account?.used).toBe(1);
    });

    it('talks no nonsense into the ledger', async () => {
      await trial.spend({}, 1, { statement: trial.said(-5, NaN) });
      expect(await trial.status()).not.toHaveProperty('account');
    });

    it('that refused us is left alone until its month begins anew', async () => {
      await trial.ledger.settle(await trial.take({}), { spent: 0, exhausted: true });
      expect(await trial.ask({})).toEqual({ granted: false, reason: 'blocked', resetsAt: NEXT_MONTH });
      expect(await trial.status()).toMatchObject({
        blockedUntil: NEXT_MONTH,
        day: { spent: 0, left: 0 },
        leftForBackground: 0,
      });
      trial.at(NEXT_MONTH);
      expect(await trial.ask({})).toMatchObject({ granted: true });
    });

    it('that is late to turn its month is asked again on the second day', async () => {
      trial.at('2026-06-01T00:05:00.000Z');
      await trial.spend({}, 1, { exhausted: true, statement: trial.said(100) });
      const secondDay = '2026-06-02T00:00:00.000Z';
      expect(await trial.ask({})).toMatchObject({ reason: 'blocked', resetsAt: secondDay });
      trial.at(secondDay);
      expect(await trial.ask({})).toMatchObject({ granted: true });
    });
  });
}
