import { StoreError } from '@radarr/streaming-core';
import type { DataSource } from 'typeorm';
import { DATA_SOURCE_OPTIONS } from '../data-source-options.js';
import { onStore } from '../store-failure.js';

/** Which migrations a database has been through, by name, each list in the order in which they run. */
export interface MigrationReport {
  readonly applied: readonly string[];
  /** Those of this program that the next start runs. */
  readonly pending: readonly string[];
  /** Those that this program does not know: a newer release has been here. */
  readonly unknown: readonly string[];
}

/** The migrations of this program, oldest first. */
export const MIGRATIONS = DATA_SOURCE_OPTIONS.migrations.map((Migration) => new Migration());

/**
 * Compares the migrations of a database with those of this program. It changes nothing.
 * @throws {StoreError} `STORE_ERROR`
 */
export async function reportMigrations(database: Pick<DataSource, 'query'>): Promise<MigrationReport> {
  const applied = await onStore('tell its migrations', () => namesIn(database));
  const known: readonly string[] = MIGRATIONS.map(({ name }) => name);
  return {
    applied,
    pending: known.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !known.includes(name)),
  };
}

/**
 * Stops a program that is older than its tables: what it would read and write there is not what they are made for.
 * @throws {StoreError} `STORE_ERROR`
 */
export async function refuseNewerTables(database: Pick<DataSource, 'query'>): Promise<void> {
  const { unknown } = await reportMigrations(database);
  if (unknown.length === 0) return;
  throw new StoreError(
    `The database was written by a newer release of this program: it has ${unknown.join(', ')}, which this one does ` +
      'not know. Start that release again, or restore a backup from before the upgrade.',
  );
}

async function namesIn(database: Pick<DataSource, 'query'>): Promise<string[]> {
  const table = DATA_SOURCE_OPTIONS.migrationsTableName;
  const found = await database.query<{ there: boolean }[]>(TABLE_IS_THERE, [table]);
  if (found[0]?.there !== true) return [];
  const rows = await database.query<{ name: string }[]>(`SELECT name FROM ${table} ORDER BY timestamp, id`);
  return rows.map(({ name }) => name);
}

const TABLE_IS_THERE = 'SELECT to_regclass($1) IS NOT NULL AS there';
