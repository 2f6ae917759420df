import { Dice, hashText, mix } from '../random.js';
import type { MediaType } from '../title.js';
import type { World } from '../world.js';
import type { TitlePlace } from './watchmode-id.js';

/** Which foreign ids Watchmode has for a title. */
export interface WatchmodeKnowledge {
  readonly tmdb: boolean;
  readonly imdb: boolean;
}

const DRAWS: Readonly<Record<MediaType, number>> = {
  movie: hashText('watchmode movie'),
  tv: hashText('watchmode tv'),
};

const ALL: WatchmodeKnowledge = { tmdb: true, imdb: true };

/** Watchmode knows the ids of all real titles; some invented ones it cannot join with TMDB or IMDb. */
export function watchmodeKnowledge(
  { seed, shelves }: World,
  { mediaType, index }: TitlePlace,
): WatchmodeKnowledge {
  if (index < shelves[mediaType].realCount) return ALL;
  const dice = new Dice(mix(mix(seed, DRAWS[mediaType]), index));
  return { tmdb: !dice.chance('lacks tmdb', 0.04), imdb: !dice.chance('lacks imdb', 0.05) };
}
