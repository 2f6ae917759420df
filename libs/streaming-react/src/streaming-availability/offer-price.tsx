import type { ReactNode } from 'react';
import { useFormats } from '../format/use-formats.js';
import { Icon } from '../icons/icon.js';
import { useMessages } from '../messages/use-messages.js';
import type { Offer } from './offer.js';
import { Unknown } from './unknown.js';

/** What an offer costs, whether another is dearer, and how sure its currency is. */
export function OfferPrice({
  offer,
  cheapest = false,
  assumedAbove = false,
}: {
  readonly offer: Offer;
  readonly cheapest?: boolean;
  /** That its currency is assumed is said above it, once for all. @default false */
  readonly assumedAbove?: boolean;
}): ReactNode {
  const { availability } = useMessages();
  const { price, number } = useFormats();
  const { price_amount: amount, price_currency: currency, price_currency_derived: derived } = offer;
  if (amount === undefined) return <Unknown />;
  return (
    <>
      <span className="rs-where__price">
        {currency === undefined ? number(amount) : price(amount, currency)}
      </span>
      {cheapest && (
        <span className="rs-where__cheapest">
          <Icon name="check" />
          {availability.cheapest}
        </span>
      )}
      {currency === undefined ? (
        <span className="rs-where__quiet">{availability.currencyUnknown}</span>
      ) : (
        derived &&
        !assumedAbove && <span className="rs-where__quiet">{availability.currencyAssumed(currency)}</span>
      )}
    </>
  );
}
