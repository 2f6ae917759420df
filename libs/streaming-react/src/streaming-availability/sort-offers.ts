import type { Offer } from './offer.js';
import { ownFirst, type IsOwn } from './own-services.js';

/** What a table of prices can be sorted by. */
export type SortColumn = 'service' | 'quality' | 'price';

/** How a table of prices is sorted. */
export interface OfferSort {
  readonly by: SortColumn;
  readonly descending: boolean;
}

/** What the order depends on besides the offers. */
export interface SortRules {
  readonly isOwn: IsOwn;
  readonly compareNames: (a: string, b: string) => number;
}

/**
 * Sorts offers; equal ones stay as they were. Without a sort, one's own services come first, then the cheapest. What is
 * not known comes last in either direction, and currencies stay apart: one cannot be cheaper than the other.
 */
export function sortOffers(
  offers: readonly Offer[],
  sort: OfferSort | undefined,
  { isOwn, compareNames }: SortRules,
): readonly Offer[] {
  if (!sort) return ownFirst(offers.toSorted(byPrice(1)), isOwn);
  const turn = sort.descending ? -1 : 1;
  const orders: Readonly<Record<SortColumn, (a: Offer, b: Offer) => number>> = {
    service: (a, b) => turn * compareNames(a.service_name, b.service_name),
    quality: (a, b) =>
      Number(a.quality === undefined) - Number(b.quality === undefined) || turn * byQuality(a, b),
    price: byPrice(turn),
  };
  return offers.toSorted(orders[sort.by]);
}

/** The lower quality first, what is not known before all others. */
export const byQuality = (a: Offer, b: Offer): number =>
  QUALITY_RANK[a.quality ?? ''] - QUALITY_RANK[b.quality ?? ''];

const QUALITY_RANK = { '': 0, SD: 1, HD: 2, '4K': 3 } as const;

const byPrice =
  (turn: 1 | -1) =>
  (a: Offer, b: Offer): number => {
    if (a.price_amount === undefined || b.price_amount === undefined)
      return Number(a.price_amount === undefined) - Number(b.price_amount === undefined);
    return compareText(currencyOf(a), currencyOf(b)) || turn * (a.price_amount - b.price_amount);
  };

/** The money an offer asks for; empty when nobody named it and the region has none. */
export const currencyOf = ({ price_currency }: Offer): string => price_currency ?? '';

const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);
