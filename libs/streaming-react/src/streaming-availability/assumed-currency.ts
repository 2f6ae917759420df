import type { Offer } from './offer.js';

/** The one currency that all prices are assumed to be in; null when one is known, or they differ, or none is priced. */
export function assumedCurrency(offers: readonly Offer[]): string | null {
  const priced = offers.filter(({ price_amount }) => price_amount !== undefined);
  const [currency, ...others] = new Set(
    priced.map(({ price_currency, price_currency_derived }) =>
      price_currency_derived ? price_currency : undefined,
    ),
  );
  return others.length === 0 ? (currency ?? null) : null;
}
