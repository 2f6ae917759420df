import { hashText, mix } from '../../../world/random.js';
import type { MediaType, Title } from '../../../world/title.js';
import type { World } from '../../../world/world.js';

/** How many titles of a kind the person may have heard of: the real ones and the first invented ones. */
const HEARD_OF = 600;
/** TMDB's numbers that name a film and a show, so that nobody takes the one for the other. */
const SHARED_TMDB_IDS: readonly number[] = [105, 286_217];

/** Which of the person's lists is meant. */
interface PersonalList {
  readonly mediaType: MediaType;
  /** Lists of other names hold other titles. */
  readonly name: string;
  /** How many titles it has, as far as the world suffices. */
  readonly count: number;
}

/**
 * The titles of one of the person's lists, whatever the day: first those whose number names a film and a show, then one
 * that Trakt has without TMDB's number, then others.
 */
export function personTitles(world: World, { mediaType, name, count }: PersonalList): readonly Title[] {
  const shelf = world.shelves[mediaType];
  const key = mix(world.seed, hashText(`${name} ${mediaType}`));
  const heardOf = Array.from({ length: Math.min(HEARD_OF, shelf.size) }, (_, index) => shelf.at(index)).sort(
    (a, b) => mix(key, a.index) - mix(key, b.index),
  );
  const shared = SHARED_TMDB_IDS.flatMap((id) => shelf.byTmdbId(id) ?? []);
  const unnumbered = heardOf.find((title) => !title.traktKnows.tmdb);
  const others = heardOf.filter((title) => title.traktKnows.tmdb);
  return [...new Set([...shared, ...(unnumbered ? [unnumbered] : []), ...others])].slice(0, count);
}
