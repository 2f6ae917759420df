/**
 * How slowly a rank loses worth: the constant k of reciprocal-rank fusion. With 60, the customary value, a first place
 * is worth about 1.1 times a seventh, so that agreement between sources beats a single high place.
 */
const RANK_CONSTANT = 60;

/** What one source's place is worth: `weight / (k + rank)`. Ranks count from 1. */
export function rankWorth(rank: number, weight: number): number {
  return weight / (RANK_CONSTANT + rank);
}

/**
 * Adds up worths so that neither the order of the sources nor rounding decides a place: floating-point addition is not
 * associative, hence the sorting. Growing one worth never makes the sum smaller.
 */
export function totalWorth(worths: readonly number[]): number {
  return worths.toSorted((a, b) => a - b).reduce((sum, worth) => sum + worth, 0);
}

/** A sum of worths as a score of 0 to 100 with two decimals, where 100 is the first place in every feed that answered. */
export function scoreOf(worth: number, weights: readonly number[]): number {
  const best = totalWorth(weights.map((weight) => rankWorth(1, weight)));
  return Math.round((worth / best) * 10_000) / 100;
}
