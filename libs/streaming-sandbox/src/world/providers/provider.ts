import type { OfferType } from '../offers/offer.js';
import type { MediaType } from '../title.js';

/** What is known of a service where people watch. */
export interface ProviderFacts {
  /** TMDB's number for it. */
  readonly tmdbId: number;
  /** As TMDB writes it: some names end in blanks, and some services stand there twice under two numbers. */
  readonly name: string;
  readonly mediaTypes: readonly MediaType[];
  /** The ways in which it hands out titles: ours to say, TMDB's directory does not. */
  readonly offerTypes: readonly OfferType[];
  /** `general` has all sorts of titles; `niche` few of those that everybody knows. */
  readonly stature: 'general' | 'niche';
  /** Where it is offered, each region with its place in the list there, lower first. */
  readonly priorities: ReadonlyMap<string, number>;
}

/** A service where people watch. */
export interface Provider extends ProviderFacts {
  /** Such as `/abc….jpg`: an invented picture. */
  readonly logoPath: string;
  /** The host of its invented site, such as `netflix.example`. */
  readonly host: string;
}
