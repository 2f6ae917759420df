import { isoDate } from '../../../world/calendar-day.js';
import { Dice, hashText } from '../../../world/random.js';
import { watchmodeGenres } from '../../../world/watchmode/watchmode-genres.js';
import { watchmodeId } from '../../../world/watchmode/watchmode-id.js';
import { networkOf } from '../../../world/watchmode/watchmode-networks.js';
import type { WatchmodeTitle } from '../../../world/watchmode/watchmode-title.js';
import type { World } from '../../../world/world.js';
import type { Stage } from '../../dialect.js';
import { artworkUrl } from './artwork-url.js';
import { summary } from './summary.js';

const SIMILAR = 8;
const RATINGS = ['G', 'PG', 'PG-13', 'R', 'TV-14', 'TV-MA'] as const;

/** All that Watchmode tells of one title, without appended parts. What it does not know is null. */
export function details(found: WatchmodeTitle, stage: Stage): Record<string, unknown> {
  const { title } = found;
  const dice = new Dice(hashText(`watchmode details ${found.id}`));
  const genres = watchmodeGenres(title.genreIds);
  const network = networkOf(stage.world.seed, title);
  const usRating = dice.chance('rated', 0.8) ? dice.pick('us rating', RATINGS) : null;
  return {
    ...summary(found),
    original_title: title.originalName,
    plot_overview: title.overview === '' ? null : title.overview,
    runtime_minutes: dice.chance('runtime known', 0.9) ? dice.int('runtime', [22, 180]) : null,
    end_year: endYear(found, dice),
    release_date: title.date === '' ? null : title.date,
    genres: genres.map(({ id }) => id),
    genre_names: genres.map(({ name }) => name),
    user_rating: title.voteCount === 0 ? null : Math.round(title.voteAverage * 10) / 10,
    critic_score: dice.chance('criticised', 0.6) ? dice.int('critic score', [20, 98]) : null,
    us_rating: usRating,
    content_ratings: usRating === null ? {} : { US: usRating },
    ...artwork(found, stage),
    original_language: title.originalLanguage,
    similar_titles: dice.chance('similar known', 0.9) ? similarTitles(found, stage.world) : null,
    // While the networks are null, their names are an empty list.
    networks: network ? [network.id] : null,
    network_names: network ? [network.name] : [],
    relevance_percentile: dice.int('relevance', [100, 9999]) / 100,
    popularity_percentile: dice.int('popularity', [100, 9999]) / 100,
    trailer: null,
    trailer_thumbnail: null,
    ...(title.originalLanguage === 'en' ? {} : { english_title: title.name }),
  };
}

function artwork({ title }: WatchmodeTitle, stage: Stage): Record<string, unknown> {
  return {
    poster: artworkUrl(stage, 'w185', title.posterPath),
    posterMedium: artworkUrl(stage, 'w342', title.posterPath),
    posterLarge: artworkUrl(stage, 'w780', title.posterPath),
    backdrop: artworkUrl(stage, 'w780', title.backdropPath),
  };
}

function endYear({ title }: WatchmodeTitle, dice: Dice): number | null {
  if (title.mediaType === 'movie' || title.year === null || !dice.chance('ended', 0.3)) return null;
  return title.year + dice.int('years', [0, 6]);
}

function similarTitles({ title }: WatchmodeTitle, { shelves }: World): readonly number[] {
  const { mediaType, index } = title;
  const { size } = shelves[mediaType];
  const count = Math.min(SIMILAR, size - 1);
  return Array.from({ length: count }, (_, i) => watchmodeId({ mediaType, index: (index + 1 + i) % size }));
}

/** A day as Watchmode writes it; null when unknown. */
export function dateOrNull(day: number | undefined): string | null {
  return day === undefined ? null : isoDate(day);
}
