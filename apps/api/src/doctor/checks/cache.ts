import { reportRemembered } from '@radarr/streaming-database';
import { findings, type Check } from '../finding.js';
import { onTables } from '../on-tables.js';
import { counted, shareOf } from '../words.js';

const { ok, warning } = findings('remembered answers');

/** How many answers are remembered, and whether the old ones go. */
export const checkCache: Check = (scene) => {
  const { database, api } = scene;
  if (database.state === 'in-use' && api.state === 'answers')
    return ok(
      `${counted(api.status.cache.database.entries, 'answer')} in the database, by what the running api says.`,
    );
  return fromTables(scene);
};

const fromTables = onTables('remembered answers', async ({ dataSource }) => {
  const { rows, stale, overdue } = await reportRemembered(dataSource);
  const says = `${counted(rows, 'answer')} in the database, ${shareOf(stale, rows)} of them stale.`;
  if (overdue === 0) return ok(says);
  return warning(
    `${says} ${counted(overdue, 'answer')} should have been deleted more than a day ago.`,
    'Start the api and see that the job "expiry" runs: JOB_EXPIRY_SECONDS must not be 0.',
  );
});
