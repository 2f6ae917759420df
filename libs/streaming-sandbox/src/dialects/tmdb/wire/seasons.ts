import { dayOfIsoDate, isoDate } from '../../../world/calendar-day.js';
import { Dice, hashText } from '../../../world/random.js';
import type { Title } from '../../../world/title.js';

const SEASON_EVERY_DAYS = 365;

/** One season in a show's details. */
export interface SeasonRow {
  readonly air_date: string | null;
  readonly episode_count: number;
  readonly id: number;
  readonly name: string;
  readonly overview: string;
  readonly poster_path: string | null;
  /** 0 holds the specials. */
  readonly season_number: number;
  readonly vote_average: number;
}

/** The seasons that have begun by a day, one a year, sometimes with specials. */
export function seasonsOf(title: Title, today: number): readonly SeasonRow[] {
  const dice = new Dice(hashText(`seasons ${title.tmdbId}`));
  const firstDay = dayOfIsoDate(title.date);
  if (firstDay === undefined) return [];
  const begun = Math.floor((today - firstDay) / SEASON_EVERY_DAYS) + 1;
  const count = Math.max(1, Math.min(begun, dice.int('seasons', [1, 8])));
  const specials = dice.chance('specials', 0.3) ? [0] : [];
  return [...specials, ...Array.from({ length: count }, (_, i) => i + 1)].map((number) => ({
    air_date: number === 0 ? null : isoDate(firstDay + (number - 1) * SEASON_EVERY_DAYS),
    episode_count: number === 0 ? 2 : dice.int(`episodes ${number}`, [6, 13]),
    id: title.tmdbId * 10 + number,
    name: number === 0 ? 'Specials' : `Season ${number}`,
    overview: '',
    poster_path: number === 1 ? title.posterPath : null,
    season_number: number,
    vote_average: title.voteAverage,
  }));
}
