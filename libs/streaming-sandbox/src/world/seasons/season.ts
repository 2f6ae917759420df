import { Dice, hashText } from '../random.js';
import type { Title } from '../title.js';

/** One season of a show. */
export interface Season {
  /** From 1; 0 holds the specials. */
  readonly number: number;
  /** The day of its first episode; undefined for specials. */
  readonly firstDay: number | undefined;
  readonly episodes: number;
}

/** An episode and its day. */
export interface Episode {
  readonly season: number;
  /** From 1. */
  readonly number: number;
  readonly day: number;
  /** The last of its season. */
  readonly finale: boolean;
}

const DAYS_BETWEEN_EPISODES = 7;

/** The seasons of a show that begin on these days, with specials before them for some shows. */
export function seasonsFrom(show: Title, starts: readonly number[]): readonly Season[] {
  if (starts.length === 0) return [];
  const dice = new Dice(hashText(`seasons ${show.tmdbId}`));
  const specials: readonly Season[] = dice.chance('specials', 0.3)
    ? [{ number: 0, firstDay: undefined, episodes: 2 }]
    : [];
  return [
    ...specials,
    ...starts.map((firstDay, i) => ({
      number: i + 1,
      firstDay,
      episodes: dice.int(`episodes ${i + 1}`, [6, 13]),
    })),
  ];
}

/** The episodes of a season, one a week. Those of specials have no day and are left out. */
export function episodesOf({ number: season, firstDay, episodes }: Season): readonly Episode[] {
  if (firstDay === undefined) return [];
  return Array.from({ length: episodes }, (_, i) => ({
    season,
    number: i + 1,
    day: firstDay + i * DAYS_BETWEEN_EPISODES,
    finale: i + 1 === episodes,
  }));
}
