import type { DataSource } from 'typeorm';
import { onStore } from '../store-failure.js';
import {
  ADD,
  ANALYZE,
  CARRY_OVER,
  COUNT,
  CREATE,
  DESCRIBE_RENAMES,
  DROP,
  REPLACE,
  type CarriedOver,
} from './embedded-replacement.js';
import type { PublishCounts, StagedMap } from './staged-map.js';
import type { StorableMapping } from './storable-mapping.js';

/**
 * A new id map on the embedded engine: a second table, which takes over the new rows, then what the present map has
 * beside them, and in the end the present map's place and name.
 *
 * The engine does one thing at a time, and a merge into the present map would hold up every other query for half a
 * minute with a million rows. So all of it is short statements, and the last step only changes names. What a killed
 * process leaves is removed by the next import.
 */
export class EmbeddedStagedMap implements StagedMap {
  #given = 0;

  private constructor(
    private readonly dataSource: DataSource,
    private readonly verifiedAt: string,
  ) {}

  /**
   * Begins a new map in the one place where it is built, so the caller sees to it that only one import runs.
   * @throws {StoreError} `STORE_ERROR`
   */
  static async open(dataSource: DataSource, verifiedAt: string): Promise<EmbeddedStagedMap> {
    await onStore('begin an import of the id map', async () => {
      await dataSource.query(DROP);
      await dataSource.query(CREATE);
    });
    return new EmbeddedStagedMap(dataSource, verifiedAt);
  }

  async add(rows: readonly StorableMapping[]): Promise<void> {
    await this.#query(ADD, [JSON.stringify(rows), this.verifiedAt]);
    this.#given += rows.length;
  }

  async publish(signal: AbortSignal | undefined): Promise<PublishCounts> {
    await this.#query(ANALYZE);
    const [count] = await this.#query<{ titles: number }>(COUNT);
    const titles = count?.titles ?? 0;
    const { named, changed, confirmed } = await this.#carryOver(signal);
    signal?.throwIfAborted();
    await this.#replace();
    return { duplicates: this.#given - titles, inserted: titles - named, changed, confirmed };
  }

  async discard(): Promise<void> {
    await this.dataSource.query(DROP).catch(() => undefined);
  }

  async #carryOver(signal: AbortSignal | undefined): Promise<Omit<CarriedOver, 'last'>> {
    const sum = { named: 0, changed: 0, confirmed: 0 };
    for (let last: number | null = 0; last !== null;) {
      signal?.throwIfAborted();
      const [part]: CarriedOver[] = await this.#query<CarriedOver>(CARRY_OVER, [last, this.verifiedAt]);
      sum.named += part?.named ?? 0;
      sum.changed += part?.changed ?? 0;
      sum.confirmed += part?.confirmed ?? 0;
      last = part?.last ?? null;
    }
    return sum;
  }

  async #replace(): Promise<void> {
    await onStore('publish the id map', () =>
      this.dataSource.transaction(async (manager) => {
        const renames = await manager.query<{ statement: string }[]>(DESCRIBE_RENAMES);
        for (const statement of REPLACE) await manager.query(statement);
        for (const { statement } of renames) await manager.query(statement);
      }),
    );
  }

  #query<Row>(statement: string, parameters: unknown[] = []): Promise<Row[]> {
    return onStore('take over the id map', () => this.dataSource.query<Row[]>(statement, parameters));
  }
}
