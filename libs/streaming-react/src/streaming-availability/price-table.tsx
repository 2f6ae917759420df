import { useState, type ReactNode } from 'react';
import { useFormats } from '../format/use-formats.js';
import { useMessages } from '../messages/use-messages.js';
import { cheapestOffers } from './cheapest-offers.js';
import { assumedCurrency } from './assumed-currency.js';
import { offerKey, type Offer } from './offer.js';
import type { IsOwn } from './own-services.js';
import { PriceRow } from './price-row.js';
import { SortHeader } from './sort-header.js';
import { currencyOf, sortOffers, type OfferSort } from './sort-offers.js';
import { useLimited } from './use-limited.js';

const AT_FIRST = 10;

/** Offers with prices, to be compared. */
export function PriceTable({
  offers,
  isOwn,
  labelledBy,
}: {
  readonly offers: readonly Offer[];
  readonly isOwn: IsOwn;
  /** The id of its heading. */
  readonly labelledBy: string;
}): ReactNode {
  const { availability } = useMessages();
  const { compareNames } = useFormats();
  const [sort, setSort] = useState<OfferSort>();
  const cheapest = cheapestOffers(offers);
  const { shown, toggle } = useLimited(sortOffers(offers, sort, { isOwn, compareNames }), AT_FIRST);
  const assumed = assumedCurrency(offers);
  const priced = offers.filter(({ price_amount }) => price_amount !== undefined);
  return (
    <>
      {assumed !== null && <p className="rs-where__quiet">{availability.currencyAssumed(assumed)}</p>}
      <table className="rs-where__table" aria-labelledby={labelledBy}>
        <thead>
          <tr>
            {(['service', 'quality', 'price'] as const).map((column) => (
              <SortHeader key={column} column={column} sort={sort} onSort={setSort} />
            ))}
            <th scope="col">
              <span className="rs-hidden">{availability.link}</span>
            </th>
          </tr>
        </thead>
        {shown.map((offer) => (
          <PriceRow
            key={offerKey(offer)}
            offer={offer}
            own={isOwn(offer)}
            cheapest={cheapest.has(offer)}
            assumedAbove={assumed !== null}
          />
        ))}
      </table>
      {toggle}
      {new Set(priced.map(currencyOf)).size > 1 && (
        <p className="rs-where__quiet">{availability.currenciesApart}</p>
      )}
    </>
  );
}
