import { reportSizes } from '@radarr/streaming-database';
import { findings } from '../finding.js';
import { onTables } from '../on-tables.js';
import { sizeOf } from '../words.js';

const { ok, warning, skipped } = findings('table sizes');

/** Fewer dead rows than that are nothing to speak of. */
const MANY_ROWS = 100_000;

/** What the tables take, and whether the server fails to clean up after changed rows. */
export const checkTableSizes = onTables('table sizes', async ({ dataSource }) => {
  const sizes = await reportSizes(dataSource);
  const [largest] = sizes;
  if (!largest) return skipped('There are no tables yet.');
  const all = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const says = `${sizeOf(all)} in all; the largest is ${largest.table} with ${sizeOf(largest.bytes)}.`;
  const bloated = sizes.find(({ deadRows, liveRows }) => deadRows > MANY_ROWS && deadRows > liveRows);
  if (!bloated) return ok(says);
  return warning(
    `${says} More than half of the rows of ${bloated.table} are dead.`,
    `Run VACUUM ANALYZE ${bloated.table} with psql, and see that autovacuum is on.`,
  );
});
