/**
 * The numbers from a first one up, leaving out those that are taken. Invented titles count through them: TMDB's real
 * numbers reach into their range, and no two titles of a kind may share one.
 */
export class FreeNumbers {
  readonly #first: number;
  /** Ascending, each once, none below the first. */
  readonly #taken: readonly number[];

  constructor({ first, taken }: { readonly first: number; readonly taken: readonly number[] }) {
    this.#first = first;
    this.#taken = [...new Set(taken)].filter((number) => number >= first).sort((a, b) => a - b);
  }

  /** The free number at a place, from 0. */
  at(ordinal: number): number {
    let number = this.#first + ordinal;
    for (const taken of this.#taken) {
      if (taken > number) break;
      number++;
    }
    return number;
  }

  /** The place of a free number; undefined for one that is taken or below the first. */
  ordinalOf(number: number): number | undefined {
    if (number < this.#first || this.#taken.includes(number)) return undefined;
    return number - this.#first - this.#taken.filter((taken) => taken < number).length;
  }
}
