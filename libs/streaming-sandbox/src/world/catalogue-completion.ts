import type { CatalogueTitle } from '../catalogue/catalogue-title.js';
import { artworkPath } from './artwork-path.js';
import { INVENTED_GENRES } from './genres.js';
import { CATALOGUE_TRAKT_ID, CATALOGUE_TVDB_ID, inventImdbId } from './id-ranges.js';
import { inventDateIn } from './invent/dates.js';
import { inventOverview } from './invent/overview.js';
import { Dice, hashText, mix } from './random.js';
import type { Title } from './title.js';
import { traktKnowledge } from './trakt-knowledge.js';

/** A real title: its facts as they are, everything else invented. */
export function completeCatalogueTitle(
  facts: CatalogueTitle,
  { seed, index, slug }: { readonly seed: number; readonly index: number; readonly slug: string },
): Title {
  const { mediaType } = facts;
  const dice = new Dice(mix(seed, hashText(`${mediaType}:${facts.tmdbId}`)));
  const date = facts.date.length === 4 ? inventDateIn(facts.date, dice) : facts.date;
  const imdbSlot = index * 2 + (mediaType === 'tv' ? 1 : 0);
  const path = (role: 'poster' | 'backdrop') =>
    dice.chance(`${role} missing`, 0.01) ? null : artworkPath(seed, { mediaType, index, role });
  return {
    mediaType,
    index,
    tmdbId: facts.tmdbId,
    traktId: facts.traktId ?? CATALOGUE_TRAKT_ID + index,
    slug,
    imdbId: facts.imdbId ?? inventImdbId('catalogue', imdbSlot),
    tvdbId: mediaType === 'tv' ? (facts.tvdbId ?? CATALOGUE_TVDB_ID + index) : null,
    name: facts.name,
    originalName: facts.originalName,
    originalLanguage: facts.originalLanguage ?? 'en',
    genreIds: facts.genreIds ?? [dice.pick('genre', INVENTED_GENRES[mediaType])],
    overview: inventOverview(dice),
    date,
    year: Number(facts.date.slice(0, 4)),
    voteAverage: facts.voteAverage ?? dice.int('vote average', [550, 860]) / 100,
    voteCount: facts.voteCount ?? dice.int('vote count', [40, 9000]),
    popularity: facts.popularity ?? Math.round(1000 * Math.exp(2 + 5 * dice.unit('popularity'))) / 1000,
    posterPath: path('poster'),
    backdropPath: path('backdrop'),
    // Where Trakt's own number is a fact, so is that Trakt knows the others.
    traktKnows: facts.traktId === null ? traktKnowledge(dice) : { tmdb: true, imdb: true },
  };
}
