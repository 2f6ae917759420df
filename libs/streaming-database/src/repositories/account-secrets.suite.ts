import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '../database.js';
import { describeLeaks } from './account-leaks.suite.js';
import { accountsBy, keepState, SECRETS, TEXT, theRow } from './account-samples.suite.js';
import { describeUnreadable } from './account-unreadable.suite.js';

/** That secrets are kept, and where they do not show. */
export function describeAccountSecrets(current: () => Database): void {
  describe('AccountRepository', () => {
    let database: Database;
    beforeEach(async () => {
      database = current();
      await keepState(database, accountsBy(database, TEXT));
    });

    it('leaves no secret in the table, in whatever form', async () => {
      const [{ dump } = { dump: '' }] = await database.dataSource.query<{ dump: string }[]>(
        `SELECT string_agg(concat(oauth_tokens::text, to_jsonb(oauth_tokens)), '') AS dump FROM oauth_tokens`,
      );
      expect(dump).toContain('jane');
      for (const secret of SECRETS) {
        for (const form of ['utf8', 'hex', 'base64url'] as const) {
          // Without the end, which in base64 depends on what follows.
          expect(dump).not.toContain(Buffer.from(secret).toString(form).slice(0, -2));
        }
      }
    });

    it('shows an operator how things stand', async () => {
      expect(await theRow(database)).toMatchObject({
        service: 'trakt',
        status: 'connected',
        user_name: 'jane',
        expires_at: new Date('2026-05-21T12:00:00.000Z'),
        refresh_at: new Date('2026-05-18T00:00:00.000Z'),
        attempt: 'pending',
        details: {
          connected: { issuedAt: '2026-05-14T12:00:00.000Z', connectedAt: '2026-05-14T12:00:01.000Z' },
          pending: { verificationUrl: 'https://trakt.example/activate' },
        },
      });
    });

    it('keeps a name that PostgreSQL refuses', async () => {
      const accounts = accountsBy(database, TEXT);
      const to = {
        account: { status: 'broken', reason: 'revoked', since: SINCE, userName: 'A\0B' },
      } as const;
      await accounts.change('other', { from: undefined, to });
      expect(await accounts.read('other')).toMatchObject({ state: { account: { userName: 'A\uFFFDB' } } });
    });

    describeUnreadable(current);
    describe('on the way', () => describeLeaks(current));
  });
}

const SINCE = '2026-05-14T12:00:00.000Z';
