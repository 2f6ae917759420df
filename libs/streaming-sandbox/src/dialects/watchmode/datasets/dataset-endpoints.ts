import type { Endpoint, Stage } from '../../dialect.js';
import { DATASETS_PATH } from '../key-guard.js';
import { personIdMap } from './person-id-map.js';
import { rowFileAnswer } from './row-file.js';
import { titleIdMap } from './title-id-map.js';
import { withDamage } from './with-damage.js';

/** The files that join Watchmode's ids with others. No key, no credits. @see https://api.watchmode.com/docs/ */
export function datasetEndpoints({ world, clock, watchmode }: Stage): readonly Endpoint[] {
  const titles = withDamage(titleIdMap(world), watchmode.badRows);
  const people = personIdMap(world);
  return [
    { path: `${DATASETS_PATH}title_id_map.csv`, answer: () => rowFileAnswer(titles, clock) },
    { path: `${DATASETS_PATH}person_id_map.csv`, answer: () => rowFileAnswer(people, clock) },
  ];
}
