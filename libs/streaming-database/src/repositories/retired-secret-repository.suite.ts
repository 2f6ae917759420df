import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '../database.js';
import { RetiredSecretRepository } from './retired-secret-repository.js';

const NOON = Date.parse('2026-05-01T12:00:00Z');
const HOUR_MS = 3_600_000;

/** What the table of retired secrets must do on either engine. */
export function describeRetiredSecretRepository(open: () => Promise<Database>): void {
  describe('RetiredSecretRepository', () => {
    let database: Database;
    let secrets: RetiredSecretRepository;
    beforeAll(async () => {
      database = await open();
      secrets = new RetiredSecretRepository(database.dataSource);
    });
    beforeEach(() => database.dataSource.query('TRUNCATE streaming_retired_secrets'));
    afterAll(() => database.close());

    it('takes a secret for good until it is retired', async () => {
      expect(await secrets.isRetired('one')).toBe(false);
      expect(await secrets.retire('one', NOON)).toBe(true);
      expect([await secrets.isRetired('one'), await secrets.isRetired('two')]).toEqual([true, false]);
    });

    it('tells one of many who retire it at once that it was the first', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => secrets.retire('one', NOON)));
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await secrets.retire('one', NOON)).toBe(false);
    });

    it('removes what has ended by itself, and nothing before', async () => {
      await secrets.retire('ended', NOON);
      await secrets.retire('not yet', NOON + 1);
      expect(await secrets.removeEnded(NOON - HOUR_MS)).toBe(0);
      expect(await secrets.removeEnded(NOON)).toBe(1);
      expect([await secrets.isRetired('ended'), await secrets.isRetired('not yet')]).toEqual([false, true]);
    });
  });
}
