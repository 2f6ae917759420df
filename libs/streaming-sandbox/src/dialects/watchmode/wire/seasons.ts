import { episodesOf, type Season } from '../../../world/seasons/season.js';
import type { WatchmodeTitle } from '../../../world/watchmode/watchmode-title.js';
import { artworkUrl } from './artwork-url.js';
import type { Stage } from '../../dialect.js';
import { dateOrNull } from './details.js';

/** What stands in the place of an episode's links on the free plan. */
const NO_EPISODE_LINKS = 'Episode links available for paid plans only.';
/** Seasons and episodes are numbered apart from titles. */
const SEASONS_OF_A_TITLE = 100;
const EPISODES_OF_A_SEASON = 100;

/** The seasons of a show, specials first: these have no number. */
export function seasonRows(found: WatchmodeTitle, { seasons, stage }: SeasonContext): readonly unknown[] {
  return seasons.map((season) => ({
    id: seasonId(found, season),
    poster_url: artworkUrl(stage, 'w185', found.title.posterPath),
    name: season.number === 0 ? 'Specials' : `Season ${season.number}`,
    overview: null,
    number: season.number === 0 ? null : season.number,
    air_date: dateOrNull(season.firstDay),
    episode_count: season.episodes,
  }));
}

/** The seasons of a show, and where to point for pictures. */
export interface SeasonContext {
  readonly seasons: readonly Season[];
  readonly stage: Stage;
}

/** The episodes of a show, each with the sources of the whole show and sentences in the place of links. */
export function episodeRows(
  found: WatchmodeTitle,
  {
    seasons,
    sources,
  }: { readonly seasons: readonly Season[]; readonly sources: readonly Record<string, unknown>[] },
): readonly unknown[] {
  const links = { ios_url: NO_EPISODE_LINKS, android_url: NO_EPISODE_LINKS, web_url: NO_EPISODE_LINKS };
  return seasons.flatMap((season) =>
    episodesOf(season).map(({ number, day }) => ({
      id: seasonId(found, season) * EPISODES_OF_A_SEASON + number,
      name: `Episode ${number}`,
      episode_number: number,
      season_number: season.number,
      season_id: seasonId(found, season),
      tmdb_id: null,
      imdb_id: null,
      thumbnail_url: null,
      release_date: dateOrNull(day),
      runtime_minutes: null,
      overview: null,
      sources: sources.map((source) => ({ ...source, seasons: null, episodes: null, ...links })),
    })),
  );
}

function seasonId({ id }: WatchmodeTitle, { number }: Season): number {
  return id * SEASONS_OF_A_TITLE + number;
}
