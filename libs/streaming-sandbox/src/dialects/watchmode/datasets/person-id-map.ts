import { watchmodePersonId } from '../../../world/watchmode/watchmode-id.js';
import type { World } from '../../../world/world.js';
import { csvRow } from './csv-row.js';
import type { RowFile } from './row-file.js';

/** All people with their ids elsewhere. The names of its columns are our guess after those of the title map. */
export function personIdMap({ seed, people }: World): RowFile {
  return {
    version: `people ${seed}`,
    header: 'Watchmode ID,IMDB ID,TMDB ID,Name\n',
    rowCount: people.all.length,
    row: (index) => {
      const person = people.all[index];
      return csvRow([watchmodePersonId(index), null, person?.id ?? null, person?.name ?? '']);
    },
  };
}
