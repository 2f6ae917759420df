import type { OfferKind, RegionAvailability } from '../streaming-availability/offer.js';

/** Texts of the component. */
export interface AvailabilityMessages {
  readonly heading: string;
  readonly kinds: Readonly<Record<OfferKind, string>>;
  /** Over what one's own services include. */
  readonly ownHeading: string;
  /** One has services, and none of them includes the title. */
  readonly ownNone: string;
  /** Marks a service that one has. */
  readonly yours: string;
  readonly loadingRegion: (region: string) => string;
  readonly services: (count: number) => string;
  /** How sure the list of a region is, in two or three words. */
  readonly certainty: Readonly<Record<RegionAvailability['certainty'], string>>;
  /** What is to be known of a list that is not sure. */
  readonly certaintyAdvice: Readonly<Partial<Record<RegionAvailability['certainty'], string>>>;

  /** Where a link leads, by kind. @param service such as "Netflix" */
  readonly linkTo: (kind: OfferKind, service: string) => string;
  readonly seasons: (count: number) => string;
  /** @param when such as "in 5 days", "tomorrow" */
  readonly leaves: (when: string) => string;
  /** @param when such as "yesterday" */
  readonly hasLeft: (when: string) => string;
  /** @param day such as "1 December 2026" */
  readonly until: (day: string) => string;
  readonly tvEverywhere: string;
  /** @param sources such as "TMDB and Watchmode" */
  readonly disputedBy: (sources: string, count: number) => string;

  readonly sourcesAgree: (count: number) => string;
  readonly sourcesDisagree: string;
  /** @param age such as "2 hours ago" */
  readonly said: (source: string, age: string) => string;
  /** @param name the service in the source's own words */
  readonly inItsWords: (name: string) => string;
  readonly byNameOnly: string;
  readonly notAskedSince: string;
  /** @param amount a number without a currency */
  readonly saidPrice: (amount: string) => string;

  readonly service: string;
  readonly quality: string;
  readonly price: string;
  readonly link: string;
  readonly cheapest: string;
  readonly unknown: string;
  /** @param currency such as "USD" */
  readonly currencyAssumed: (currency: string) => string;
  readonly currencyUnknown: string;
  readonly currenciesApart: string;
  readonly noPrices: string;
  readonly showAll: (count: number) => string;
  readonly showFewer: string;

  /** @param sources such as "TMDB and Watchmode"; undefined where it is not known which of several speak of the region */
  readonly emptyTitle: (region: string, sources: string | undefined, count: number) => string;
  /** @param moment a day and a time */
  readonly emptyAsOf: (moment: string) => string;
  readonly emptyThenTitle: (region: string) => string;
  /** @param moment a day and a time */
  readonly emptyThenAdvice: (moment: string) => string;
  readonly notCheckedTitle: (region: string) => string;
  readonly notCheckedAdvice: string;

  readonly otherRegions: string;
  readonly regionsAdvice: string;
  readonly regionsEmpty: string;
  /** Marks the region that is shown. */
  readonly shownNow: string;

  /** How many do not fit in. */
  readonly more: (count: number) => string;
  /** @param services such as "Hulu and Max" */
  readonly moreServices: (count: number, services: string) => string;
}
