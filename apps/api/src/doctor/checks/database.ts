import { isStreamingError } from '@radarr/streaming-core';
import { reportServer, shownAddress, type Database } from '@radarr/streaming-database';
import { findings, type Check, type Finding } from '../finding.js';
import type { Scene } from '../scene.js';

const { ok, warning, problem } = findings('database');

const OLDEST_RELEASE = 15;
const SLOW_MS = 250;

/** Whether the database can be reached, which it is, and how quickly it answers. */
export const checkDatabase: Check = ({ database, environment, api }) => {
  switch (database.state) {
    case 'open':
      return checkServer(database.database, environment.DATABASE_URL);
    case 'absent':
      return ok(`There is none in ${database.directory} yet; the first start makes it.`);
    case 'in-use':
      return inUse(database, api);
    case 'failed':
      return problem(database.reason, adviceFor(database.reason, environment.DATABASE_URL));
  }
};

async function checkServer({ dataSource, engine }: Database, url: string | undefined): Promise<Finding> {
  try {
    const { release, tookMs } = await reportServer(dataSource);
    const where =
      engine === 'embedded' ? 'The embedded database' : `PostgreSQL ${release} at ${shownAddress(url ?? '')}`;
    const says = `${where} answers in ${tookMs.toFixed(0)} ms.`;
    if (Number.parseInt(release, 10) < OLDEST_RELEASE)
      return problem(`${says} It is too old.`, `Upgrade PostgreSQL to ${OLDEST_RELEASE} or newer.`);
    return tookMs > SLOW_MS
      ? warning(
          `${says} That is slow.`,
          'Bring the database nearer to this machine, or look what else it does.',
        )
      : ok(says);
  } catch (error) {
    if (!isStreamingError(error)) throw error;
    return problem(error.message, adviceFor(error.message, url));
  }
}

function inUse(
  { directory, owner }: Extract<Scene['database'], { state: 'in-use' }>,
  api: Scene['api'],
): Finding {
  const says = `${directory} is in use by ${owner}, and lets in one program at a time.`;
  if (api.state === 'answers')
    return ok(`${says} The api runs on it: what can be asked of it was asked, the rest is skipped.`);
  return warning(
    `${says} No api could be asked in its stead.`,
    `Stop ${owner}, if it still runs, and run this again. If it is gone, start the api: it takes the folder over.`,
  );
}

/** What to do, by what the driver's error means. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/login was refused/, 'Correct the user and the password in DATABASE_URL.'],
  [/no such database/, 'Create the database that DATABASE_URL names (createdb), or correct its name.'],
  [/host name/, 'Correct the host in DATABASE_URL, or this machine cannot look names up (DNS).'],
  [/nothing listens/, 'Start PostgreSQL, or correct the host and the port in DATABASE_URL.'],
  [/no connection was to be had|timed out/, 'Look whether a firewall keeps this machine from the database.'],
  [/TLS|certificate/, 'Correct the sslmode in DATABASE_URL, or the certificate of the server.'],
  [/no connection left/, 'Raise max_connections of PostgreSQL, or end programs that hold connections.'],
  [/disk is full/, 'Make room on the disk of the database.'],
];

function adviceFor(reason: string, url: string | undefined): string {
  const known = ADVICE.find(([pattern]) => pattern.test(reason))?.[1];
  if (known !== undefined) return known;
  return url === undefined
    ? 'Restore DATA_DIR from a backup, or start with an empty folder: docs/operations.md says how.'
    : "Look into PostgreSQL's own log.";
}
