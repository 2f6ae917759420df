import type { Market } from '../providers/market.js';
import type { Provider } from '../providers/provider.js';
import { fraction, hashText, mix } from '../random.js';
import type { Region } from '../region.js';
import type { Reach } from '../reach.js';
import type { Title } from '../title.js';

/** What decides whether a provider has a title in a region. */
export interface OfferContext {
  readonly title: Title;
  readonly region: Region;
  readonly market: Market;
  readonly reach: Reach;
  /** When the title could first be had there: a film's digital release, a show's first day. */
  readonly opens: number;
  /** The day on which is asked. */
  readonly today: number;
}

/** The days from the first to the last of an offer. */
export interface OfferTerm {
  readonly provider: Provider;
  readonly since: number;
  readonly until?: number;
}

/** In so many regions a provider's rights are its own matter. */
const BOUGHT_APART = 0.12;

/**
 * A draw from 0 to 1 that says how near a provider is to having a title: mostly the same in every region, for rights
 * are bought for many at once.
 */
export function nearness({ reach, region }: OfferContext, provider: Provider): number {
  // Without names for the draws: some thousand are made for one title.
  const everywhere = mix(reach.dice.key, provider.tmdbId);
  const here = mix(everywhere, hashText(region.code));
  return fraction(here) < BOUGHT_APART ? fraction(mix(here, 1)) : fraction(everywhere);
}
