import type { Ranking } from '../../world/rankings.js';
import type { MediaType, Title } from '../../world/title.js';
import type { World } from '../../world/world.js';

/** A place in a list: how many people, and the title, made only when it is shown. */
export interface CountedTitle {
  readonly count: number;
  readonly title: () => Title;
}

/** How far Trakt's lists reached when they were recorded. */
const DEPTH: Readonly<Record<'trending' | 'popular' | 'anticipated', Readonly<Record<MediaType, number>>>> = {
  trending: { movie: 235, tv: 657 },
  popular: { movie: 385, tv: 163 },
  anticipated: { movie: 186, tv: 66 },
};
/** How many rows the most-watched lists hold. */
const WATCHED_DEPTH = 1000;
const PEOPLE_BY_SCORE = 0.75;
/** A day long after every release, for lists that no release lifts. */
const TIMELESS_DAY = 100_000;

/** What is being watched now. */
export function trendingTitles(world: World, mediaType: MediaType, day: number): readonly CountedTitle[] {
  const ranking = world.rankings.rank({ mediaType, upstream: 'trakt', day, windowDays: 1 });
  return take(world, mediaType, { ranking, depth: DEPTH.trending[mediaType], scale: 1 });
}

/** What was watched most in a number of days. */
export function watchedTitles(
  world: World,
  mediaType: MediaType,
  { day, windowDays }: { readonly day: number; readonly windowDays: number },
): readonly CountedTitle[] {
  const ranking = world.rankings.rank({ mediaType, upstream: 'trakt', day, windowDays });
  return take(world, mediaType, { ranking, depth: WATCHED_DEPTH, scale: 2 + windowDays });
}

/** What most people like, whatever the day. */
export function popularTitles(world: World, mediaType: MediaType): readonly CountedTitle[] {
  const ranking = world.rankings.rank({
    mediaType,
    upstream: 'trakt popular',
    day: TIMELESS_DAY,
    windowDays: 1,
  });
  return take(world, mediaType, { ranking, depth: DEPTH.popular[mediaType], scale: 1 });
}

/** What is still to come, by how many lists wait for it. */
export function anticipatedTitles(world: World, mediaType: MediaType, day: number): readonly CountedTitle[] {
  const ranking = world.rankings.rank({ mediaType, upstream: 'trakt anticipated', day, windowDays: 1 });
  const shelf = world.shelves[mediaType];
  const depth = DEPTH.anticipated[mediaType];
  const order: number[] = [];
  for (const index of ranking.order) {
    if (order.length === depth) break;
    if ((shelf.rankingFacts(index).releaseDay ?? -Infinity) > day) order.push(index);
  }
  return take(world, mediaType, { ranking: { ...ranking, order: Int32Array.from(order) }, depth, scale: 40 });
}

/** The head of a ranking, with numbers of people that fall with the score. */
function take(
  world: World,
  mediaType: MediaType,
  { ranking, depth, scale }: { readonly ranking: Ranking; readonly depth: number; readonly scale: number },
): readonly CountedTitle[] {
  return Array.from(ranking.order.subarray(0, depth), (index) => ({
    count: 1 + Math.floor(scale * Math.exp(PEOPLE_BY_SCORE * (ranking.scores[index] ?? 0))),
    title: () => world.shelves[mediaType].at(index),
  }));
}
