import { isoDate } from '../../../world/calendar-day.js';
import type { Season } from '../../../world/seasons/season.js';
import type { Title } from '../../../world/title.js';

/** A season as it stands in a show's details. */
export function seasonRow(show: Title, { number, firstDay, episodes }: Season): Record<string, unknown> {
  return {
    air_date: firstDay === undefined ? null : isoDate(firstDay),
    episode_count: episodes,
    id: show.tmdbId * 100 + number,
    name: number === 0 ? 'Specials' : `Season ${number}`,
    overview: '',
    poster_path: number === 1 ? show.posterPath : null,
    season_number: number,
    vote_average: show.voteAverage,
  };
}
