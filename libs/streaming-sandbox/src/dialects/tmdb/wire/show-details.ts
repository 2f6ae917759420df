import { dayOfIsoDate, isoDate } from '../../../world/calendar-day.js';
import type { Dice } from '../../../world/random.js';
import { episodesOf } from '../../../world/seasons/season.js';
import type { Title } from '../../../world/title.js';
import type { World } from '../../../world/world.js';
import { episodeRow } from './episode.js';
import { networksOf } from './networks.js';
import { seasonRow } from './season-row.js';

/** What only a show's details hold. No IMDb id: that is among the external ids. */
export function showFields(
  show: Title,
  { dice, world, today }: { readonly dice: Dice; readonly world: World; readonly today: number },
): Record<string, unknown> {
  const seasons = world.arrivals.seasons(show, today);
  const episodes = seasons.flatMap(episodesOf);
  const last = episodes.findLast(({ day }) => day <= today);
  const next = episodes.find(({ day }) => day > today);
  const ended = last !== undefined && next === undefined && dice.chance('ended', 0.5);
  return {
    created_by: [],
    episode_run_time: [],
    in_production: !ended,
    languages: [show.originalLanguage],
    last_air_date: last ? isoDate(last.day) : '',
    last_episode_to_air: last ? episodeRow(show, last) : null,
    next_episode_to_air: next ? episodeRow(show, next) : null,
    networks: networksOf(show, world),
    number_of_episodes: seasons.reduce((sum, season) => sum + season.episodes, 0),
    number_of_seasons: seasons.filter(({ number }) => number > 0).length,
    seasons: seasons.map((season) => seasonRow(show, season)),
    status: statusOf({ ended, begun: last !== undefined, dated: dayOfIsoDate(show.date) !== undefined }),
    type: 'Scripted',
  };
}

function statusOf({ ended, begun, dated }: { ended: boolean; begun: boolean; dated: boolean }): string {
  if (begun) return ended ? 'Ended' : 'Returning Series';
  return dated ? 'In Production' : 'Planned';
}
