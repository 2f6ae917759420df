import { artworkPath } from '../artwork-path.js';
import { isoDate, yearOf } from '../calendar-day.js';
import { INVENTED_GENRES } from '../genres.js';
import { INVENTED_TRAKT_ID, INVENTED_TVDB_ID, inventImdbId } from '../id-ranges.js';
import { Dice, hashText, mix } from '../random.js';
import { slugify } from '../slug.js';
import type { MediaType, Title, TitleIdentity } from '../title.js';
import { traktKnowledge } from '../trakt-knowledge.js';
import { inventDay } from './dates.js';
import { inventName } from './names.js';
import { inventOverview } from './overview.js';

/** Which invented title is meant. */
export interface InventedTitleAddress {
  readonly seed: number;
  readonly mediaType: MediaType;
  /** Its place on the shelf. */
  readonly index: number;
  /** Its number among the invented titles of its kind, from 0. */
  readonly ordinal: number;
  readonly tmdbId: number;
}

/** The draws that belong to an invented title. */
export function inventedDice({
  seed,
  mediaType,
  ordinal,
}: Omit<InventedTitleAddress, 'index' | 'tmdbId'>): Dice {
  return new Dice(mix(mix(seed, hashText(mediaType)), ordinal));
}

/** Below that of nearly all real titles, so that these lead the lists of a demonstration. */
export function inventPopularity(dice: Dice): number {
  return Math.round(1000 * (0.6 + 60 * dice.unit('popularity') ** 6)) / 1000;
}

/** What names an invented title: a small part of making it. */
export function inventIdentity(address: InventedTitleAddress): TitleIdentity {
  const { mediaType, ordinal, tmdbId } = address;
  const dice = inventedDice(address);
  const day = inventDay(dice);
  return {
    tmdbId,
    imdbId: dice.chance('imdb missing', 0.03)
      ? null
      : inventImdbId('invented', ordinal * 2 + (mediaType === 'tv' ? 1 : 0)),
    name: inventName(dice),
    year: day === undefined ? null : yearOf(day),
  };
}

/** Makes one invented title, always the same for the same address. */
export function inventTitle(address: InventedTitleAddress): Title {
  const { seed, mediaType, index, ordinal, tmdbId } = address;
  const dice = inventedDice(address);
  const identity = inventIdentity(address);
  const day = inventDay(dice);
  const path = (role: 'poster' | 'backdrop', missing: number) =>
    dice.chance(`${role} missing`, missing) ? null : artworkPath(seed, { mediaType, index, role });
  return {
    ...identity,
    mediaType,
    index,
    traktId: INVENTED_TRAKT_ID + ordinal,
    slug: `${slugify(identity.name)}-${tmdbId}`,
    tvdbId: mediaType === 'tv' ? INVENTED_TVDB_ID + ordinal : null,
    originalName: identity.name,
    originalLanguage: dice.pick('language', ['en', 'en', 'en', 'en', 'es', 'ko', 'ja', 'fr', 'de']),
    genreIds: inventGenres(dice, mediaType),
    overview: inventOverview(dice),
    date: day === undefined ? '' : isoDate(day),
    voteAverage: dice.int('vote average', [4000, 8600]) / 1000,
    voteCount: Math.floor(4000 * dice.unit('vote count') ** 4),
    popularity: inventPopularity(dice),
    posterPath: path('poster', 0.03),
    backdropPath: path('backdrop', 0.06),
    traktKnows: traktKnowledge(dice),
  };
}

function inventGenres(dice: Dice, mediaType: MediaType): readonly number[] {
  if (dice.chance('genres missing', 0.02)) return [];
  const genres = INVENTED_GENRES[mediaType];
  return [...new Set([dice.pick('first genre', genres), dice.pick('second genre', genres)])];
}
