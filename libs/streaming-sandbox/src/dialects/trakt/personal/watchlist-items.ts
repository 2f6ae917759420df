import { Dice, hashText, mix } from '../../../world/random.js';
import type { Title } from '../../../world/title.js';
import type { World } from '../../../world/world.js';
import type { TraktKind } from '../kinds.js';
import { hoursBefore } from './hours-before.js';
import { personTitles } from './person-titles.js';

/** A title that the person wants to watch. */
export interface WatchlistItem {
  readonly kind: TraktKind;
  readonly rank: number;
  readonly id: number;
  readonly listedAt: string;
  readonly notes: string | null;
  readonly title: Title;
}

/** More films than the largest page holds, and shows that fit on one page. */
const COUNT = { movies: 270, shows: 40 } as const;
const FIRST_ID = { movies: 1_200_000_001, shows: 1_300_000_001 } as const;
const HOURS_APART = 31;

/** The person's watchlist of one kind, by rank. */
export function watchlistItems(world: World, kind: TraktKind): readonly WatchlistItem[] {
  const { mediaType, plural } = kind;
  return personTitles(world, { mediaType, name: 'watchlist', count: COUNT[plural] }).map((title, i) => {
    const dice = new Dice(mix(world.seed, hashText(`watchlist ${plural} ${title.traktId}`)));
    return {
      kind,
      rank: i + 1,
      id: FIRST_ID[plural] + i,
      listedAt: hoursBefore(dice.int('age', [1, COUNT[plural] * HOURS_APART])),
      notes: dice.chance('notes', 0.1) ? 'Not alone, and not after midnight.' : null,
      title,
    };
  });
}
