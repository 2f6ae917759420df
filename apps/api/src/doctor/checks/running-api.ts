import { findings, type Check } from '../finding.js';
import { counted, shareOf } from '../words.js';

const { ok, warning, skipped } = findings('running api');

/** Fewer reads tell nothing. */
const TELLING_READS = 1_000;

/** How the api does that runs, and how often it had an answer at hand. */
export const checkRunningApi: Check = ({ api }) => {
  if (api.state === 'unknown') return skipped(api.reason);
  if (api.state === 'silent')
    return skipped(
      `No api answers at ${api.url}; what only a running one can tell (how often it has an answer at hand) is left out.`,
    );
  if (api.state === 'refuses')
    return warning(
      `An api answers at ${api.url}, but refuses the API key of this configuration.`,
      'Run this where the api runs: in the same folder, with the same STREAMING_API_KEY and DATA_DIR.',
    );
  if (api.state === 'troubled')
    return warning(
      `The api at ${api.url} answers, but cannot tell its status (HTTP ${api.httpStatus}).`,
      'Look into its log.',
    );
  const { reads, counted_since: since, failed_loads: failures } = api.status.cache;
  const { memory, redis, database, missed, stale } = reads;
  const all = memory + redis + database + missed;
  const says =
    `It answers at ${api.url}. Of ${counted(all, 'read')} since ${since}, ${shareOf(memory, all)} were answered from memory, ` +
    `${shareOf(redis, all)} from Redis, ${shareOf(database, all)} from the database, and for ${shareOf(missed, all)} a source was asked; ` +
    `${shareOf(stale, all)} were stale, ${counted(failures, 'source call')} failed.`;
  if (all < TELLING_READS || missed * 2 < all) return ok(says);
  return warning(
    says,
    'More than half had to wait for a source: look whether the TTL_… are too short, or the api restarts often.',
  );
};
