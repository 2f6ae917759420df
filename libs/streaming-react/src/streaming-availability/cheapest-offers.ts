import { groupBy } from './group-by.js';
import type { Offer } from './offer.js';
import { currencyOf } from './sort-offers.js';

/**
 * The offers that ask least among those that ask in the same currency, where another asks more. Without a currency a
 * price compares with nothing.
 */
export function cheapestOffers(offers: readonly Offer[]): ReadonlySet<Offer> {
  const priced = offers.filter(
    (offer) => offer.price_amount !== undefined && offer.price_currency !== undefined,
  );
  const cheapest = [...groupBy(priced, currencyOf).values()].flatMap(cheapestOf);
  return new Set(cheapest);
}

function cheapestOf(offers: readonly Offer[]): readonly Offer[] {
  const amounts = offers.map(({ price_amount = Infinity }) => price_amount);
  const least = Math.min(...amounts);
  return least === Math.max(...amounts) ? [] : offers.filter(({ price_amount }) => price_amount === least);
}
