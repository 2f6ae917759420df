import type { DataSource } from 'typeorm';
import { RetiredSecretEntity } from '../entities/retired-secret.entity.js';
import { onStore } from '../store-failure.js';

/** Which signed secrets are good no more before their time, in the table `streaming_retired_secrets`. */
export class RetiredSecretRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Retires a secret: of any number who do so at once, one is told that it was the first.
   * @param digest of the secret, which itself is never stored
   * @param until when the secret would end by itself, in milliseconds since 1970
   * @returns whether it was still good
   * @throws {StoreError} `STORE_ERROR`
   */
  async retire(digest: string, until: number): Promise<boolean> {
    const rows = await onStore('retire a secret', () =>
      this.dataSource.query<unknown[]>(INSERT, [digest, new Date(until)]),
    );
    return rows.length > 0;
  }

  /** @throws {StoreError} `STORE_ERROR` */
  async isRetired(digest: string): Promise<boolean> {
    return onStore('look for a retired secret', () =>
      this.dataSource.getRepository(RetiredSecretEntity).existsBy({ digest }),
    );
  }

  /**
   * Removes what has ended by itself anyway.
   * @param now in milliseconds since 1970
   * @returns how many rows that were
   * @throws {StoreError} `STORE_ERROR`
   */
  async removeEnded(now: number): Promise<number> {
    const [, removed] = await onStore('remove retired secrets', () =>
      this.dataSource.query<[unknown, number]>(REMOVE, [new Date(now)]),
    );
    return removed;
  }
}

const INSERT = `
  INSERT INTO streaming_retired_secrets (digest, until) VALUES ($1, $2)
  ON CONFLICT (digest) DO NOTHING
  RETURNING digest`;

const REMOVE = `DELETE FROM streaming_retired_secrets WHERE until <= $1`;
