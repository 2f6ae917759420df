import type {
  AccountChange,
  AccountState,
  AccountStore,
  StoredAccount,
  UpstreamId,
} from '@radarr/streaming-core';
import type { DataSource, Repository } from 'typeorm';
import { OAuthTokenEntity } from '../entities/oauth-token.entity.js';
import type { SecretKeys } from '../secrets/secret-keys.js';
import { onStore } from '../store-failure.js';
import { toAccountState } from './account-of-row.js';
import { toAccountRecord } from './account-record.js';
import { renewedIn, sealedIn } from './account-secrets.js';
import { FORGET, INSERT, RENEW, UPDATE } from './account-statements.js';
import { storableJson } from './storable-json.js';

/**
 * Where we stand with the account at each upstream, in the table `oauth_tokens`. Tokens and codes are encrypted before
 * they leave this process, so neither the server nor its logs see them.
 */
export class AccountRepository implements AccountStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: SecretKeys,
  ) {}

  /**
   * What cannot be decrypted (the key is another one, the value was damaged or stood elsewhere) is no failure: the
   * account is `broken` as `unreadable`, and a code that a person was to type is none.
   * @throws {StoreError} `STORE_ERROR`
   */
  read(upstream: UpstreamId): Promise<StoredAccount | undefined> {
    return onStore('read an account', async () => {
      const row = await this.rows.findOneBy({ service: upstream });
      return row === null ? undefined : { state: toAccountState(row, this.keys), version: row.version };
    });
  }

  /**
   * One statement: of any number of changes that rest on one version, one is made.
   * @throws {StoreError} `STORE_ERROR`, also for a token or a code over 16,384 bytes
   */
  change(upstream: UpstreamId, { from, to }: AccountChange): Promise<boolean> {
    return onStore('change an account', async () => {
      if (to !== undefined) return this.keep(upstream, from, to);
      return from === undefined ? this.isEmpty(upstream) : this.forget(upstream, from);
    });
  }

  /**
   * Encrypts with the current key what an earlier one encrypted, so that the earlier one can be given up. Versions stay
   * as they are: who is about to make a change, such as to keep new tokens, must not be refused for this. A row that is
   * changed meanwhile is left to whoever changes it.
   * @returns how many accounts were encrypted anew
   * @throws {StoreError} `STORE_ERROR`
   */
  rekey(): Promise<number> {
    return onStore('encrypt accounts anew', async () => {
      let renewed = 0;
      for (const row of await this.rows.find()) if (await this.renew(row)) renewed += 1;
      return renewed;
    });
  }

  private get rows(): Repository<OAuthTokenEntity> {
    return this.dataSource.getRepository(OAuthTokenEntity);
  }

  private async keep(upstream: UpstreamId, from: string | undefined, to: AccountState): Promise<boolean> {
    const record = storableJson(toAccountRecord(upstream, to, this.keys));
    if (from === undefined) {
      const rows = await this.dataSource.query<unknown[]>(INSERT, [upstream, record]);
      return rows.length > 0;
    }
    const [, changed] = await this.dataSource.query<[unknown, number]>(UPDATE, [upstream, record, from]);
    return changed > 0;
  }

  private async forget(upstream: UpstreamId, from: string): Promise<boolean> {
    const [, forgotten] = await this.dataSource.query<[unknown, number]>(FORGET, [upstream, from]);
    return forgotten > 0;
  }

  private async isEmpty(upstream: UpstreamId): Promise<boolean> {
    return !(await this.rows.existsBy({ service: upstream }));
  }

  private async renew(row: OAuthTokenEntity): Promise<boolean> {
    const renewed = renewedIn(row, this.keys);
    if (!renewed) return false;
    const values = [sealedIn(row), renewed].map((texts) => JSON.stringify(texts));
    const [, changed] = await this.dataSource.query<[unknown, number]>(RENEW, [row.service, ...values]);
    return changed > 0;
  }
}
