import { isoDate } from '../../../world/calendar-day.js';
import type { Episode } from '../../../world/seasons/season.js';
import type { Title } from '../../../world/title.js';

/** An episode as it stands in a show's details. */
export function episodeRow(show: Title, { season, number, day, finale }: Episode): Record<string, unknown> {
  return {
    id: show.tmdbId * 10_000 + season * 100 + number,
    name: `Episode ${number}`,
    overview: '',
    vote_average: 0,
    vote_count: 0,
    air_date: isoDate(day),
    episode_number: number,
    episode_type: finale ? 'finale' : 'standard',
    production_code: '',
    runtime: null,
    season_number: season,
    show_id: show.tmdbId,
    still_path: null,
  };
}
