import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MIGRATIONS } from './migration-report.js';

/** An index that a migration makes. */
export interface MadeIndex {
  readonly name: string;
  readonly table: string;
  /** The statement that makes it; undefined for a primary key, which its table's statement makes. */
  readonly statement?: string;
}

/** What migrations make, by name. */
export interface MadeByMigrations {
  readonly tables: ReadonlySet<string>;
  readonly indexes: ReadonlyMap<string, MadeIndex>;
}

/** What is left when these migrations have run: told from their own statements, without a database. */
export async function madeByMigrations(names: readonly string[]): Promise<MadeByMigrations> {
  const tables = new Set<string>();
  const indexes = new Map<string, MadeIndex>();
  for (const migration of MIGRATIONS.filter(({ name }) => names.includes(name))) {
    for (const statement of await statementsOf(migration)) apply(statement, tables, indexes);
  }
  return { tables, indexes };
}

function apply(statement: string, tables: Set<string>, indexes: Map<string, MadeIndex>): void {
  const [, name, table] = /^CREATE (?:UNIQUE )?INDEX (\w+) ON (\w+)/.exec(statement) ?? [];
  if (name !== undefined && table !== undefined) indexes.set(name, { name, table, statement });
  const [, made] = /^CREATE TABLE (\w+)/.exec(statement) ?? [];
  if (made !== undefined) {
    tables.add(made);
    const [, key] = /CONSTRAINT (\w+) PRIMARY KEY/.exec(statement) ?? [];
    if (key !== undefined) indexes.set(key, { name: key, table: made });
  }
  const [, dropped] = /^DROP INDEX ([\w, ]+)$/.exec(statement) ?? [];
  for (const index of dropped?.split(', ') ?? []) indexes.delete(index);
}

/** A migration speaks to its runner in `query` alone, several statements at once. */
async function statementsOf(migration: MigrationInterface): Promise<string[]> {
  const spoken: string[] = [];
  const listener = { query: (sql: string) => Promise.resolve(spoken.push(sql)) };
  await migration.up(listener as unknown as QueryRunner);
  return spoken.flatMap((sql) => sql.split(';\n')).map((statement) => statement.trim());
}
