import { dayOf, dayOfIsoDate, isoDate } from '../../../world/calendar-day.js';
import { GENRES } from '../../../world/genres.js';
import { Dice, hashText } from '../../../world/random.js';
import type { Title } from '../../../world/title.js';
import { seasonsOf } from './seasons.js';
import { originCountries, titleRow } from './title-row.js';

/** When and in what language details are asked for. */
export interface DetailsContext {
  readonly language: string;
  /** The sandbox's time in milliseconds. */
  readonly now: number;
}

/** All that TMDB tells of one film or show, without appended parts. */
export function details(title: Title, context: DetailsContext): Record<string, unknown> {
  const row = titleRow(title, { language: context.language, withMediaType: false });
  const dice = new Dice(hashText(`${title.mediaType} details ${title.tmdbId}`));
  const shared = {
    ...row,
    // Lists give numbers, details give names: undefined leaves the key out.
    genre_ids: undefined,
    genres: title.genreIds.map((id) => ({ id, name: GENRES.get(id)?.name ?? 'Other' })),
    homepage: dice.chance('homepage', 0.4) ? `https://example.com/${title.slug}` : '',
    origin_country: originCountries(title),
    production_companies: [
      { id: dice.int('company', [1, 900]), logo_path: null, name: 'Sandbox Pictures', origin_country: '' },
    ],
    production_countries: originCountries(title).map((code) => ({ iso_3166_1: code, name: code })),
    spoken_languages: [
      {
        english_name: title.originalLanguage,
        iso_639_1: title.originalLanguage,
        name: title.originalLanguage,
      },
    ],
    tagline: dice.chance('tagline', 0.6) ? 'Nothing stays buried at low tide.' : '',
  };
  const today = dayOf(context.now);
  const released = (dayOfIsoDate(title.date) ?? Infinity) <= today;
  return title.mediaType === 'movie'
    ? { ...shared, ...movieFields(title, { dice, released }) }
    : { ...shared, ...showFields(title, { dice, released, today }) };
}

function movieFields(
  title: Title,
  { dice, released }: { dice: Dice; released: boolean },
): Record<string, unknown> {
  return {
    belongs_to_collection: null,
    budget: dice.chance('budget known', 0.6) ? dice.int('budget', [1, 250]) * 1_000_000 : 0,
    imdb_id: title.imdbId,
    revenue: released && dice.chance('revenue known', 0.6) ? dice.int('revenue', [1, 900]) * 1_000_000 : 0,
    runtime: dice.chance('runtime known', 0.95) ? dice.int('runtime', [72, 190]) : 0,
    status: released ? 'Released' : 'Post Production',
  };
}

function showFields(
  title: Title,
  { dice, released, today }: { dice: Dice; released: boolean; today: number },
): Record<string, unknown> {
  const firstDay = dayOfIsoDate(title.date) ?? today;
  const ended = released && dice.chance('ended', 0.3);
  const seasons = released ? seasonsOf(title, today) : [];
  const lastDay = Math.min(today, firstDay + 365 * seasons.length);
  const episode = (day: number) => ({
    id: title.tmdbId * 100 + 1,
    name: 'Episode 1',
    overview: '',
    vote_average: 0,
    vote_count: 0,
    air_date: isoDate(day),
    episode_number: 1,
    production_code: '',
    runtime: null,
    season_number: Math.max(1, seasons.length),
    show_id: title.tmdbId,
    still_path: null,
  });
  return {
    created_by: [],
    episode_run_time: [],
    in_production: !ended,
    languages: [title.originalLanguage],
    last_air_date: released ? isoDate(lastDay) : '',
    last_episode_to_air: released ? episode(lastDay) : null,
    next_episode_to_air:
      ended || !dice.chance('next known', 0.4) ? null : episode(today + dice.int('next in', [1, 20])),
    networks: [
      { id: dice.int('network', [1, 900]), logo_path: null, name: 'Sandbox Channel', origin_country: '' },
    ],
    number_of_episodes: seasons.reduce((sum, season) => sum + season.episode_count, 0),
    number_of_seasons: seasons.filter((season) => season.season_number > 0).length,
    seasons,
    status: !released ? 'In Production' : ended ? 'Ended' : 'Returning Series',
    type: 'Scripted',
  };
}
