import type { DataSource } from 'typeorm';
import { onStore } from '../store-failure.js';
import { madeByMigrations, type MadeIndex } from './made-by-migrations.js';
import { reportMigrations } from './migration-report.js';

/** An index that is not as a migration made it, and the statement that makes it anew. */
export interface BrokenIndex {
  readonly name: string;
  readonly table: string;
  readonly repair: string;
}

/** How the tables differ from what the migrations that have run made. */
export interface SchemaReport {
  /** How many tables and indexes there should be. */
  readonly tables: number;
  readonly indexes: number;
  readonly missingTables: readonly string[];
  readonly missingIndexes: readonly BrokenIndex[];
  /** They are there, but the server does not use them: a `CREATE INDEX CONCURRENTLY` or `REINDEX` broke off. */
  readonly invalidIndexes: readonly BrokenIndex[];
}

/**
 * Looks whether every table and every index is there. It changes nothing.
 * @throws {StoreError} `STORE_ERROR`
 */
export async function reportSchema(dataSource: DataSource): Promise<SchemaReport> {
  const { applied } = await reportMigrations(dataSource);
  const { tables, indexes } = await madeByMigrations(applied);
  const found = await onStore('tell its tables', () => dataSource.query<FoundTable[]>(FIND_TABLES));
  const there = new Set(found.map(({ name }) => name));
  const validity = new Map(found.flatMap(({ indexes: of }) => of.map(({ name, valid }) => [name, valid])));
  const expected = [...indexes.values()].filter(({ table }) => there.has(table));
  return {
    tables: tables.size,
    indexes: indexes.size,
    missingTables: [...tables].filter((table) => !there.has(table)).sort(),
    missingIndexes: expected
      .filter(({ name }) => !validity.has(name))
      .map((index) => ({ name: index.name, table: index.table, repair: repairOf(index, dataSource) })),
    invalidIndexes: expected
      .filter(({ name }) => validity.get(name) === false)
      .map(({ name, table }) => ({ name, table, repair: `REINDEX INDEX ${name}` })),
  };
}

function repairOf({ name, table, statement }: MadeIndex, { entityMetadatas }: DataSource): string {
  if (statement !== undefined) return statement.replaceAll(/\s+/g, ' ');
  const entity = entityMetadatas.find(({ tableName }) => tableName === table);
  const columns = (entity?.primaryColumns ?? []).map(({ databaseName }) => databaseName);
  return `ALTER TABLE ${table} ADD CONSTRAINT ${name} PRIMARY KEY (${columns.join(', ')})`;
}

interface FoundTable {
  readonly name: string;
  readonly indexes: readonly { readonly name: string; readonly valid: boolean }[];
}

const FIND_TABLES = `
  SELECT tables.relname AS name,
    (SELECT coalesce(json_agg(json_build_object(
       'name', indexes.relname, 'valid', indisvalid AND indisready)), '[]')
     FROM pg_index JOIN pg_class indexes ON indexes.oid = indexrelid
     WHERE indrelid = tables.oid) AS indexes
  FROM pg_class tables
  WHERE tables.relnamespace = to_regnamespace(current_schema()) AND tables.relkind IN ('r', 'p')`;
