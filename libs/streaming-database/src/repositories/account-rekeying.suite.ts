import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AccountState } from '@radarr/streaming-core';
import type { DataSource } from 'typeorm';
import type { Database } from '../database.js';
import { OAuthTokenEntity } from '../entities/oauth-token.entity.js';
import { SecretKeys } from '../secrets/secret-keys.js';
import { AccountRepository } from './account-repository.js';
import { accountsBy, EARLIER_TEXT, keepState, STATE, stateOf, TEXT } from './account-samples.suite.js';

/** How a key is replaced by another. */
export function describeAccountRekeying(current: () => Database): void {
  describeRekeying(current);
  describeOthersMeanwhile(current);
}

function describeRekeying(current: () => Database): void {
  describe('AccountRepository, when the key changes,', () => {
    let database: Database;
    let rotated: AccountRepository;
    beforeEach(async () => {
      database = current();
      await keepState(database, accountsBy(database, EARLIER_TEXT));
      rotated = accountsBy(database, TEXT, EARLIER_TEXT);
    });
    const rowOf = (service: string): Promise<OAuthTokenEntity> =>
      database.dataSource.getRepository(OAuthTokenEntity).findOneByOrFail({ service });

    it('reads what the earlier key encrypted, and writes with the current one', async () => {
      const stored = await rotated.read('trakt');
      expect(stored?.state).toEqual(STATE);
      await rotated.change('trakt', { from: stored?.version, to: STATE });
      expect(await stateOf(accountsBy(database, TEXT))).toEqual(STATE);
      expect(await rotated.rekey()).toBe(0);
    });

    it('encrypts every secret anew, once, and leaves all else as it was', async () => {
      await accountsBy(database, EARLIER_TEXT).change('second', { from: undefined, to: STATE });
      await accountsBy(database, TEXT).change('by the current key', { from: undefined, to: STATE });
      await rotated.change('without secrets', { from: undefined, to: {} });
      const before = await rowOf('trakt');
      expect(await rotated.rekey()).toBe(2);
      expect(await rotated.rekey()).toBe(0);
      for (const service of ['trakt', 'second', 'by the current key']) {
        expect((await accountsBy(database, TEXT).read(service))?.state).toEqual(STATE);
      }
      const { accessToken, refreshToken, deviceCode, userCode, ...rest } = await rowOf('trakt');
      expect(before).toMatchObject(rest);
      const after = [accessToken, refreshToken, deviceCode, userCode];
      expect(after).not.toContainEqual(before.accessToken);
      expect(new Set([...after, before.refreshToken, before.deviceCode, before.userCode]).size).toBe(7);
    });

    it('leaves what it cannot read as it is', async () => {
      const before = await rowOf('trakt');
      expect(await accountsBy(database, TEXT).rekey()).toBe(0);
      expect(await rowOf('trakt')).toEqual(before);
      expect(await stateOf(rotated)).toEqual(STATE);
    });
  });
}

function describeOthersMeanwhile(current: () => Database): void {
  describe('AccountRepository, when others are at work while the key changes,', () => {
    let database: Database;
    let rotated: AccountRepository;
    beforeEach(async () => {
      database = current();
      await keepState(database, accountsBy(database, EARLIER_TEXT));
      rotated = accountsBy(database, TEXT, EARLIER_TEXT);
    });

    it('refuses no change that rests on what was before', async () => {
      const from = (await rotated.read('trakt'))?.version;
      await rotated.rekey();
      expect(await rotated.change('trakt', { from, to: {} })).toBe(true);
    });

    it('counts each account once when several processes do it at once', async () => {
      await accountsBy(database, EARLIER_TEXT).change('second', { from: undefined, to: STATE });
      const counts = await Promise.all(Array.from({ length: 8 }, () => rotated.rekey()));
      expect(counts.reduce((sum, count) => sum + count)).toBe(2);
      expect(await stateOf(accountsBy(database, TEXT))).toEqual(STATE);
    });

    it.each([
      ['new tokens', { account: STATE.account } as AccountState],
      ['nothing', undefined],
    ])('never undoes a change that is made meanwhile: to %s', async (_, to) => {
      const keys = new SecretKeys({ current: TEXT, earlier: [EARLIER_TEXT] });
      const interrupted = betweenReadAndWrite(database.dataSource, async () => {
        const from = (await rotated.read('trakt'))?.version;
        expect(await rotated.change('trakt', { from, to })).toBe(true);
      });
      expect(await new AccountRepository(interrupted, keys).rekey()).toBe(0);
      expect(await stateOf(rotated)).toEqual(to);
    });
  });
}

/** A data source on which something happens between the reading of all rows and the first write. */
function betweenReadAndWrite(dataSource: DataSource, happen: () => Promise<void>): DataSource {
  const rows = dataSource.getRepository(OAuthTokenEntity);
  const find = async (): Promise<OAuthTokenEntity[]> => {
    const found = await rows.find();
    await happen();
    return found;
  };
  return Object.assign(Object.create(dataSource) as DataSource, {
    getRepository: () => Object.assign(Object.create(rows) as typeof rows, { find }),
  });
}
