import { reportSchema, type BrokenIndex } from '@radarr/streaming-database';
import { findings } from '../finding.js';
import { onTables } from '../on-tables.js';
import { counted, listed } from '../words.js';

const { ok, problem, skipped } = findings('tables and indexes');

/** Whether every table and index that the migrations have made is there and in use. */
export const checkSchema = onTables('tables and indexes', async ({ dataSource, engine }) => {
  const { tables, indexes, missingTables, missingIndexes, invalidIndexes } = await reportSchema(dataSource);
  if (tables === 0) return skipped('There are no tables yet.');
  const broken = [...missingIndexes, ...invalidIndexes];
  if (missingTables.length === 0 && broken.length === 0)
    return ok(
      `${counted(tables, 'table')} and ${counted(indexes, 'index', 'indexes')}, all there and in use.`,
    );
  const says = [
    missing('table', 'tables', missingTables),
    missing('index', 'indexes', missingIndexes.map(nameOf)),
    invalidIndexes.length > 0 ? `Not valid: ${listed(invalidIndexes.map(nameOf))}.` : '',
  ];
  return problem(
    says.filter(Boolean).join(' '),
    missingTables.length > 0 || engine === 'embedded'
      ? 'Restore a backup: docs/operations.md says how.'
      : `Make it anew with psql: ${broken.map(({ repair }) => `${repair};`).join(' ')}`,
  );
});

const nameOf = ({ name, table }: BrokenIndex): string => `${name} on ${table}`;

const missing = (one: string, many: string, names: readonly string[]): string =>
  names.length === 0
    ? ''
    : `${names.length === 1 ? `The ${one}` : `${names.length} ${many}`} ${listed(names)} ${names.length === 1 ? 'is' : 'are'} missing.`;
