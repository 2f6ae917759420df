import type { Dice } from './random.js';
import type { Title } from './title.js';

/** Trakt's rows sometimes lack TMDB's number; of those, some lack IMDb's too. */
export function traktKnowledge(dice: Dice): Title['traktKnows'] {
  const tmdb = !dice.chance('trakt lacks tmdb', 0.05);
  return { tmdb, imdb: tmdb || !dice.chance('trakt lacks imdb', 0.4) };
}
