import { releaseLift, swell } from './interest.js';
import { hashText, mix } from './random.js';
import type { Shelf } from './shelf.js';
import type { MediaType } from './title.js';

/** How many ranked lists are kept. A day's lists of both upstreams fit several times. */
const KEPT_LISTS = 32;
/** How strongly interest swings with the days, and how far upstreams disagree; in units of log popularity. */
const SWING = 3;
const DISAGREEMENT = 1.6;
/** A long window is judged by so many of its days. */
const SAMPLED_DAYS = 4;

/** Which ranking is wanted. */
export interface RankingQuery {
  readonly mediaType: MediaType;
  /** Whose opinion it is: upstreams see the same world with different eyes. */
  readonly upstream: string;
  /** The last day of the window, as a day number. */
  readonly day: number;
  /** How many days the list looks back: 1 for "today", 7 for "this week". */
  readonly windowDays: number;
}

/** Titles in order, best first, by their places on the shelf. */
export interface Ranking {
  readonly order: Int32Array;
  /** The score by place on the shelf (not by rank): an open logarithmic scale. */
  readonly scores: Float64Array;
}

/** Ranks the titles of a kind for a day. A pure function of the seed and the query; results are kept for speed only. */
export class Rankings {
  readonly #kept = new Map<string, Ranking>();
  readonly #facts = new Map<MediaType, ShelfFigures>();

  constructor(
    private readonly seed: number,
    private readonly shelves: Readonly<Record<MediaType, Shelf>>,
  ) {}

  /** The titles of a kind in the order of a day. */
  rank(query: RankingQuery): Ranking {
    const key = `${query.mediaType} ${query.upstream} ${query.day} ${query.windowDays}`;
    const ranking = this.#kept.get(key) ?? this.#compute(query);
    this.#kept.delete(key);
    this.#kept.set(key, ranking);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT_LISTS && oldest !== undefined) this.#kept.delete(oldest);
    return ranking;
  }

  #compute(query: RankingQuery): Ranking {
    const figures = this.#figures(query.mediaType);
    const opinion = hashText(query.upstream);
    const days = sampleDays(query);
    const base = mix(this.seed, hashText(`interest ${query.mediaType}`));
    const scores = Float64Array.from(figures.logPopularity, (logPopularity, index) => {
      const key = mix(base, index);
      const opinionKey = mix(key, opinion);
      let moving = 0;
      for (const day of days) moving += SWING * swell(key, day) + DISAGREEMENT * swell(opinionKey, day);
      const releaseDay = figures.releaseDay[index] ?? NaN;
      const lift = Number.isNaN(releaseDay) ? 0 : releaseLift(query.day - releaseDay);
      return logPopularity + moving / days.length + lift;
    });
    const order = Int32Array.from(scores.keys());
    order.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    return { order, scores };
  }

  #figures(mediaType: MediaType): ShelfFigures {
    const figures = this.#facts.get(mediaType) ?? readFigures(this.shelves[mediaType]);
    this.#facts.set(mediaType, figures);
    return figures;
  }
}

interface ShelfFigures {
  readonly logPopularity: Float64Array;
  /** NaN where unknown. */
  readonly releaseDay: Float64Array;
}

function readFigures(shelf: Shelf): ShelfFigures {
  const logPopularity = new Float64Array(shelf.size);
  const releaseDay = new Float64Array(shelf.size);
  for (let index = 0; index < shelf.size; index++) {
    const facts = shelf.rankingFacts(index);
    logPopularity[index] = Math.log1p(facts.popularity);
    releaseDay[index] = facts.releaseDay ?? NaN;
  }
  return { logPopularity, releaseDay };
}

function sampleDays({ day, windowDays }: RankingQuery): number[] {
  const count = Math.min(windowDays, SAMPLED_DAYS);
  return Array.from(
    { length: count },
    (_, i) => day - Math.round((i * (windowDays - 1)) / Math.max(1, count - 1)),
  );
}
