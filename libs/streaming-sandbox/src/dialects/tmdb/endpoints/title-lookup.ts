import type { Answer } from '../../../http/answer.js';
import type { MediaType, Title } from '../../../world/title.js';
import type { World } from '../../../world/world.js';
import { tmdbError } from '../tmdb-answers.js';

/** The title that an id in a path names; or TMDB's answer when it names none. */
export function findTitle(world: World, mediaType: MediaType, id: string | undefined): Title | Answer {
  // TMDB reads the number at the front and ignores a slug after it: 603-the-matrix.
  const number = /^(\d+)(-|$)/.exec(id ?? '')?.[1];
  if (number === undefined) return tmdbError(6);
  return world.shelves[mediaType].byTmdbId(Number(number)) ?? tmdbError(34);
}

/** Whether a look-up ended in an answer instead of a title. */
export function isAnswer(found: Title | Answer): found is Answer {
  return 'status' in found;
}
