import type { OfferQuality, Region } from '@radarr/streaming-core';
import { compareText } from '../text-order.js';
import type { MergedOffer, OfferEvidence, OfferPrice } from './merged-offer.js';
import { regionCurrency } from './region-currency.js';

/** The fields of an offer about which its evidence may disagree. */
export type SettledFields = Pick<MergedOffer, 'link' | 'seasons' | 'leavingDate'> & OfferPrice;

/** Where and in which quality an offer stands. */
interface OfferPlace {
  readonly region: Region;
  readonly quality: OfferQuality | undefined;
}

/**
 * Decides each field by the best evidence that has it: that which names the offer's own quality before that which speaks
 * for all, then the freshest; of what is equally good the lowest price, the first link by character codes, the most
 * seasons and the earliest last day.
 */
export function settleConflicts(evidence: readonly OfferEvidence[], place: OfferPlace): SettledFields {
  const decide = <T>(
    field: (said: OfferEvidence) => T | undefined,
    order: (a: T, b: T) => number,
  ): T | undefined =>
    evidence
      .flatMap((said) => withValue(said, field(said)))
      .toSorted((a, b) => byWeight(place.quality, a.said, b.said) || order(a.value, b.value))[0]?.value;

  const link = decide((said) => said.link, compareText);
  const price = decide(priceOf, byPrice);
  const seasons = decide(
    (said) => said.seasons,
    (a, b) => b - a,
  );
  const leavingDate = decide((said) => said.leavingDate, compareText);
  return {
    ...(link !== undefined && { link }),
    ...(price && inMoney(price, place.region)),
    ...(seasons !== undefined && { seasons }),
    ...(leavingDate !== undefined && { leavingDate }),
  };
}

const withValue = <T>(said: OfferEvidence, value: T | undefined): { said: OfferEvidence; value: T }[] =>
  value === undefined ? [] : [{ said, value }];

const byWeight = (quality: OfferQuality | undefined, a: OfferEvidence, b: OfferEvidence): number =>
  Number(b.quality === quality) - Number(a.quality === quality) || compareText(b.fetchedAt, a.fetchedAt);

interface Price {
  readonly price: number;
  readonly currency: string | undefined;
}

const priceOf = ({ price, currency }: OfferEvidence): Price | undefined =>
  price === undefined ? undefined : { price, currency };

const byPrice = (a: Price, b: Price): number =>
  a.price - b.price ||
  Number(a.currency === undefined) - Number(b.currency === undefined) ||
  compareText(a.currency ?? '', b.currency ?? '');

function inMoney({ price, currency }: Price, region: Region): OfferPrice {
  if (currency !== undefined) return { price, currency };
  const derived = regionCurrency(region);
  return derived === undefined ? { price } : { price, currency: derived, currencyDerived: true };
}
