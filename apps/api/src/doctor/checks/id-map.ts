import { DatasetRepository, type DatasetVersion } from '@radarr/streaming-database';
import { ID_MAP_DATASET } from '../../id-map/id-map-sync.js';
import { findings, type Check, type Finding } from '../finding.js';
import { onTables } from '../on-tables.js';
import type { Scene } from '../scene.js';
import { counted, lengthOf } from '../words.js';

const { ok, warning, skipped } = findings('id map');

const DAY_MS = 86_400_000;
/** Watchmode makes it anew every day. */
const OLD_MS = 3 * DAY_MS;

const TAKE_IT_OVER =
  'Stop the api and run: npm run id-map:sync. Or ask the running api: POST /api/streaming/cache/refresh with {"scope": ["id-map"]}.';

/** How old Watchmode's id map is, and how large. Without one its answers cost twice as much. */
export const checkIdMap: Check = (scene) => {
  if (scene.demo) return skipped('A demonstration has an invented one.');
  if (scene.environment.WATCHMODE_API_KEY === undefined) return skipped('Without Watchmode nobody uses it.');
  return scene.database.state === 'in-use' ? judgeJob(scene) : fromTables(scene);
};

const fromTables = onTables('id map', async ({ dataSource }, scene) =>
  judgeMap(await new DatasetRepository(dataSource).read(ID_MAP_DATASET), scene),
);

/** An unchanged map is confirmed by a run of the job, without being taken over again. */
function judgeMap(map: DatasetVersion | undefined, scene: Scene): Finding {
  if (!map)
    return warning(
      'It was never taken over: Watchmode costs two credits a title instead of one.',
      TAKE_IT_OVER,
    );
  const confirmedMs = Math.max(Date.parse(map.importedAt), lastGoodRunMs(scene));
  return judgeAge(Date.now() - confirmedMs, `with ${counted(map.rowCount, 'title')}`);
}

/** The running api tells of the job alone. */
function judgeJob(scene: Scene): Finding {
  const confirmedMs = lastGoodRunMs(scene);
  if (confirmedMs === 0)
    return skipped('The running api does not tell how old it is. Stop the api and run this again.');
  return judgeAge(Date.now() - confirmedMs, 'by what the job says');
}

function judgeAge(ageMs: number, details: string): Finding {
  const says = `It is ${lengthOf(ageMs)} old, ${details}.`;
  return ageMs > OLD_MS
    ? warning(`${says} Titles that are newer cost two credits instead of one.`, TAKE_IT_OVER)
    : ok(says);
}

function lastGoodRunMs({ facts }: Scene): number {
  const job = facts.jobs?.find(({ name }) => name === 'id-map');
  return job?.outcome === 'done' && job.finished_at !== null ? Date.parse(job.finished_at) : 0;
}
