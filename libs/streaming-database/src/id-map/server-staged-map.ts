import { randomBytes } from 'node:crypto';
import { finished } from 'node:stream/promises';
import type { PoolClient, QueryConfig, QueryResultRow } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { DataSource, QueryRunner } from 'typeorm';
import { onStore } from '../store-failure.js';
import { copyText } from './copy-text.js';
import { serverMergeStatements, type ServerMergeStatements } from './server-merge.js';
import type { PublishCounts, StagedMap } from './staged-map.js';
import type { StorableMapping } from './storable-mapping.js';

/** How long the server may take to merge. The usual limit is for questions that somebody waits for. */
const MERGE_TIMEOUT_MS = 15 * 60_000;

/** How much longer than the server we wait: then the network is at fault. */
const NETWORK_GRACE_MS = 5_000;

/**
 * A new id map on a PostgreSQL server: `COPY` into a temporary table, then one merge into the map, which its readers
 * do not notice. It keeps one connection to itself, whose end takes the temporary table along, however it comes; but
 * no transaction while it waits for rows. Imports at the same time merge one after the other.
 */
export class ServerStagedMap implements StagedMap {
  readonly #sql: ServerMergeStatements;

  private constructor(
    private readonly runner: QueryRunner,
    private readonly client: PoolClient,
    private readonly verifiedAt: string,
  ) {
    // A name of its own: a connection of the pool may serve another import later.
    this.#sql = serverMergeStatements(`id_map_${randomBytes(6).toString('hex')}`);
  }

  /** @throws {StoreError} `STORE_ERROR` */
  static async open(dataSource: DataSource, verifiedAt: string): Promise<ServerStagedMap> {
    return onStore('begin an import of the id map', async () => {
      const runner = dataSource.createQueryRunner();
      const client = (await runner.connect()) as PoolClient;
      const staged = new ServerStagedMap(runner, client, verifiedAt);
      try {
        await client.query(staged.#sql.create);
        return staged;
      } catch (error) {
        await runner.release();
        throw error;
      }
    });
  }

  async add(rows: readonly StorableMapping[]): Promise<void> {
    if (rows.length === 0) return;
    await onStore('take over rows of the id map', async () => {
      const copy = this.client.query(copyFrom(this.#sql.copy));
      copy.end(copyText(rows));
      await finished(copy);
    });
  }

  async publish(signal: AbortSignal | undefined): Promise<PublishCounts> {
    await this.#merging('BEGIN');
    try {
      await this.#merging(`SET LOCAL statement_timeout = ${MERGE_TIMEOUT_MS}`);
      await this.#merging(this.#sql.removeDuplicates);
      signal?.throwIfAborted();
      await this.#merging(this.#sql.lock);
      const [counts] = await this.#merging<PublishCounts>(this.#sql.count, [this.verifiedAt]);
      signal?.throwIfAborted();
      await this.#merging(this.#sql.merge, [this.verifiedAt]);
      signal?.throwIfAborted();
      await this.#merging('COMMIT');
      return counts as PublishCounts;
    } catch (error) {
      // Without a connection there is nothing to undo.
      await this.#merging('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  async discard(): Promise<void> {
    await this.client.query(this.#sql.drop).catch(() => undefined);
    await this.runner.release();
  }

  #merging<Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const query: QueryConfig & { query_timeout: number } = {
      text,
      values,
      query_timeout: MERGE_TIMEOUT_MS + NETWORK_GRACE_MS,
    };
    return onStore('merge the id map', async () => (await this.client.query<Row>(query)).rows);
  }
}
