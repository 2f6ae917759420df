import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { resolveCreditCaps, type CreditRequest } from '@radarr/streaming-core';
import { describeCreditLedgerContract } from '@radarr/streaming-core/testing';
import type { Database } from '../database.js';
import { CreditLedgerRepository } from './credit-ledger-repository.js';

const REQUEST: CreditRequest = {
  upstream: 'metered',
  purpose: 'people',
  cost: 1,
  caps: resolveCreditCaps({ perDay: 5 }),
};

/** What the tables of credits must do on either engine. */
export function describeCreditLedgerRepository(open: () => Promise<Database>): void {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  describeCreditLedgerContract({
    name: 'CreditLedgerRepository',
    create: async (clock) => {
      await empty(database);
      return { ledger: new CreditLedgerRepository(database.dataSource, { clock }) };
    },
    histories: 25,
  });

  describeTables(() => database);

  it('grants nothing when the database cannot answer', async () => {
    const broken = await open();
    const ledger = new CreditLedgerRepository(broken.dataSource);
    await broken.dataSource.query('ALTER TABLE streaming_credit_reservations RENAME TO elsewhere');
    await expect(ledger.reserve(REQUEST)).rejects.toMatchObject({
      code: 'STORE_ERROR',
      message: expect.stringContaining('read credits'),
    });
    await broken.close();
  });
}

function describeTables(current: () => Database): void {
  describe('CreditLedgerRepository', () => {
    let database: Database;
    beforeEach(async () => {
      database = current();
      await empty(database);
    });

    it('goes by the clock of the database', async () => {
      const ledger = new CreditLedgerRepository(database.dataSource);
      await ledger.reserve(REQUEST);
      const [row] = await database.dataSource.query<{ ok: boolean }[]>(`
        SELECT reserved_at BETWEEN now() - interval '5 seconds' AND clock_timestamp()
          AND ends_at = reserved_at + interval '5 minutes'
          AND day = (reserved_at AT TIME ZONE 'UTC')::date AS ok
        FROM streaming_credit_reservations`);
      expect(row).toEqual({ ok: true });
      const { day } = await ledger.status('metered', REQUEST.caps);
      expect(Date.parse(day.resetsAt)).toBeGreaterThan(Date.now() - 5_000);
    });

    it('grants what there is, and nothing more, to thousands who ask at once', async () => {
      const ledger = new CreditLedgerRepository(database.dataSource);
      const answers = await Promise.all(Array.from({ length: 2_000 }, () => ledger.reserve(REQUEST)));
      expect(answers.filter(({ granted }) => granted)).toHaveLength(5);
      expect((await ledger.status('metered', REQUEST.caps)).day).toMatchObject({ reserved: 5, left: 0 });
    });

    it('clears away what was never settled', async () => {
      let nowMs = Date.parse('2026-05-14T12:00:00.000Z');
      const ledger = new CreditLedgerRepository(database.dataSource, {
        clock: () => nowMs,
        reservationMs: 1_000,
      });
      await ledger.reserve({ ...REQUEST, cost: 2 });
      await ledger.reserve({ ...REQUEST, purpose: 'background' });
      nowMs += 1_000;
      await ledger.reserve(REQUEST);
      const days = await database.dataSource.query<unknown>(
        `SELECT upstream, day::text, spent, people_spent FROM streaming_credit_days`,
      );
      expect(days).toEqual([{ upstream: 'metered', day: '2026-05-14', spent: 3, people_spent: 2 }]);
      expect(await database.dataSource.query(`SELECT cost FROM streaming_credit_reservations`)).toEqual([
        { cost: 1 },
      ]);
    });
  });
}

async function empty({ dataSource }: Database): Promise<void> {
  await dataSource.query(
    `TRUNCATE streaming_credit_accounts, streaming_credit_days, streaming_credit_reservations`,
  );
}
