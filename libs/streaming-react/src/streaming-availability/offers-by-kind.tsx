import { useId, type ReactNode } from 'react';
import { useMessages } from '../messages/use-messages.js';
import { groupOffers, type KindGroup } from './group-offers.js';
import { isPaidFor, type Offer } from './offer.js';
import type { IsOwn } from './own-services.js';
import { PriceTable } from './price-table.js';
import { ServiceCards } from './service-cards.js';

/** Offers: what one has already, then the rest by kind. */
export function OffersByKind({
  offers,
  isOwn,
  hasServices,
}: {
  readonly offers: readonly Offer[];
  readonly isOwn: IsOwn;
  /** It is known which services one has. */
  readonly hasServices: boolean;
}): ReactNode {
  const { availability } = useMessages();
  const id = useId();
  const { own, kinds } = groupOffers(offers, isOwn);
  return (
    <div className="rs-where__kinds">
      {own.length > 0 ? (
        <section className="rs-where__kind" aria-labelledby={id}>
          <h3 id={id}>{availability.ownHeading}</h3>
          <ServiceCards offers={own} isOwn={isOwn} showKind />
        </section>
      ) : (
        hasServices && <p className="rs-where__quiet">{availability.ownNone}</p>
      )}
      {kinds.map((group) => (
        <KindSection key={group.kind} group={group} isOwn={isOwn} />
      ))}
    </div>
  );
}

function KindSection({
  group: { kind, offers },
  isOwn,
}: {
  readonly group: KindGroup;
  readonly isOwn: IsOwn;
}): ReactNode {
  const { availability } = useMessages();
  const id = useId();
  const paid = offers.every(isPaidFor);
  const priced = offers.some(({ price_amount }) => price_amount !== undefined);
  const table = paid && priced;
  return (
    <section
      className={table ? 'rs-where__kind rs-where__kind--table' : 'rs-where__kind'}
      aria-labelledby={id}
    >
      <h3 id={id}>{availability.kinds[kind]}</h3>
      {table ? (
        <PriceTable offers={offers} isOwn={isOwn} labelledBy={id} />
      ) : (
        <ServiceCards offers={offers} isOwn={isOwn} />
      )}
      {paid && !priced && <p className="rs-where__quiet">{availability.noPrices}</p>}
    </section>
  );
}
