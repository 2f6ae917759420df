import type { Shelf } from './shelf.js';
import type { Title } from './title.js';

/** How many titles of a kind are in sight: the real ones and the first invented ones. */
const IN_SIGHT = 5000;

/** A title in sight and the day of its release. */
interface DatedPlace {
  readonly index: number;
  readonly day: number;
}

/**
 * The part of a shelf that lists and searches look through. A world may hold millions of titles; making them all to
 * answer one request would take minutes, and nobody pages that far.
 */
export class Sight {
  /** How many titles are in sight, from the first on. */
  readonly size: number;
  #titles: readonly Title[] | undefined;
  #dated: readonly DatedPlace[] | undefined;

  constructor(readonly shelf: Shelf) {
    this.size = Math.min(IN_SIGHT, shelf.size);
  }

  /** Every title in sight. Made when somebody first looks, and kept: they are few, and no day changes them. */
  titles(): readonly Title[] {
    this.#titles ??= Array.from({ length: this.size }, (_, index) => this.shelf.at(index));
    return this.#titles;
  }

  /** The places of titles that came out between two days, both in, earliest first. */
  releasedBetween(from: number, to: number): readonly number[] {
    const dated = this.#byDay();
    return dated.slice(firstAtOrAfter(dated, from), firstAtOrAfter(dated, to + 1)).map(({ index }) => index);
  }

  #byDay(): readonly DatedPlace[] {
    this.#dated ??= Array.from({ length: this.size }, (_, index) => index)
      .flatMap((index) => {
        const day = this.shelf.rankingFacts(index).releaseDay;
        return day === undefined ? [] : { index, day };
      })
      .sort((a, b) => a.day - b.day || a.index - b.index);
    return this.#dated;
  }
}

function firstAtOrAfter(dated: readonly DatedPlace[], day: number): number {
  let [low, high] = [0, dated.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((dated[middle]?.day ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
