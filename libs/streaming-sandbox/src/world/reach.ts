import { originCountry } from './origin-country.js';
import { Dice, hashText, mix } from './random.js';
import type { Title } from './title.js';

/** The markets that nobody leaves out if he can help it. */
const LARGE_MARKETS: ReadonlySet<string> = new Set(
  'US GB DE FR CA AU ES IT BR MX IN NL JP AT CH SE'.split(' '),
);
/** So many votes make a title known everywhere. */
const FAMOUS_AT_VOTES = 20_000;

/** How far a title goes in the world. */
export class Reach {
  /** The draws that belong to the title's life in the regions. */
  readonly dice: Dice;
  /** 0: nobody hands it out anywhere; towards 1: nearly everywhere. */
  readonly share: number;
  readonly #home: string | undefined;

  /** @param real whether the title is one of the catalogue's: each of those can be had somewhere */
  constructor(title: Title, { seed, real }: { readonly seed: number; readonly real: boolean }) {
    this.dice = new Dice(mix(mix(seed, hashText(`reach ${title.mediaType}`)), title.index));
    this.#home = originCountry(title);
    const fame = Math.min(1, Math.log1p(title.voteCount) / Math.log1p(FAMOUS_AT_VOTES));
    const nowhere = !real && this.dice.chance('nowhere', 0.25);
    this.share = nowhere ? 0 : 0.6 * fame ** 2 + 0.1 + 0.2 * this.dice.unit('luck');
  }

  /** Whether it comes out in a region at all. Where it was made, it always does. */
  includes(region: string): boolean {
    if (this.share === 0) return false;
    return region === this.#home || this.dice.chance(`in ${region}`, marketShare(region, this.share));
  }

  /** How many days later than elsewhere a region gets it: most on the same day. */
  lag(region: string, { what, most }: { readonly what: string; readonly most: number }): number {
    if (region === this.#home || this.dice.chance(`${what} at once in ${region}`, 0.45)) return 0;
    return this.dice.int(`${what} late in ${region}`, [1, most]);
  }
}

/** A share of all regions as the chance of one of them. */
export function marketShare(region: string, share: number): number {
  return LARGE_MARKETS.has(region) ? 1 - 0.3 * (1 - share) : share;
}
