import { reportMigrations } from '@radarr/streaming-database';
import { findings } from '../finding.js';
import { onTables } from '../on-tables.js';
import { counted, listed } from '../words.js';

const { ok, warning, problem } = findings('migrations');

/** Whether the tables are of this release. */
export const checkMigrations = onTables('migrations', async ({ dataSource }) => {
  const { applied, pending, unknown } = await reportMigrations(dataSource);
  if (unknown.length > 0)
    return problem(
      `The database is newer than this program: it has ${listed(unknown)}, which this one does not know.`,
      'Start the newer release again, or restore a backup from before the upgrade.',
    );
  if (applied.length === 0) return ok('There are no tables yet; the first start makes them.');
  if (pending.length > 0)
    return warning(
      `${counted(pending.length, 'migration')} ${pending.length === 1 ? 'has' : 'have'} not run yet: ${listed(pending)}.`,
      'Make a backup and start the api: it brings the tables up to date.',
    );
  return ok(`All ${applied.length} have run.`);
});
