import { useId, useState, type ReactNode } from 'react';
import { Icon } from '../icons/icon.js';
import { EvidenceList } from './evidence-list.js';
import { OfferFacts } from './offer-facts.js';
import { OfferLink } from './offer-link.js';
import { OfferPrice } from './offer-price.js';
import type { Offer } from './offer.js';
import { ServiceTitle } from './service-title.js';
import { useTrust } from './use-trust.js';
import { Unknown } from './unknown.js';

/** One price, and beneath it, on demand, who says so. */
export function PriceRow({
  offer,
  own,
  cheapest,
  assumedAbove,
}: {
  readonly offer: Offer;
  readonly own: boolean;
  readonly cheapest: boolean;
  readonly assumedAbove: boolean;
}): ReactNode {
  const [open, setOpen] = useState(false);
  const id = useId();
  const trust = useTrust(offer);
  return (
    <tbody>
      <tr>
        <th scope="row">
          <ServiceTitle name={offer.service_name} logoUrl={offer.logo_url} own={own} as="span">
            <p className="rs-where__facts">
              <OfferFacts offer={offer} />
            </p>
            <button
              type="button"
              className="rs-where__disclose"
              aria-expanded={open}
              aria-controls={id}
              onClick={() => setOpen(!open)}
            >
              <Icon name="next" />
              {trust}
            </button>
          </ServiceTitle>
        </th>
        <td>{offer.quality ? <span className="rs-where__quality">{offer.quality}</span> : <Unknown />}</td>
        <td className="rs-where__price-column">
          <OfferPrice offer={offer} cheapest={cheapest} assumedAbove={assumedAbove} />
        </td>
        <td className="rs-where__link-column">
          <OfferLink offer={offer} terse />
        </td>
      </tr>
      <tr id={id} hidden={!open}>
        <td colSpan={4}>{open && <EvidenceList offers={[offer]} />}</td>
      </tr>
    </tbody>
  );
}
