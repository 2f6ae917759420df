import type { ReactNode } from 'react';
import { useMessages } from '../messages/use-messages.js';
import { OfferFacts } from './offer-facts.js';
import type { OfferLine } from './offer-lines.js';
import { OfferPrice } from './offer-price.js';

/** What a line says: its kind where no heading does, its qualities, and the rest. */
export function LineFacts({
  line,
  showKind,
}: {
  readonly line: OfferLine;
  readonly showKind: boolean;
}): ReactNode {
  const { availability } = useMessages();
  const [offer] = line;
  return (
    <p className="rs-where__facts">
      {showKind && <span className="rs-where__fact">{availability.kinds[offer.service_type]}</span>}
      {line.map(
        ({ quality }) =>
          quality && (
            <span key={quality} className="rs-where__quality">
              {quality}
            </span>
          ),
      )}
      <OfferFacts offer={offer} />
      {offer.price_amount !== undefined && <OfferPrice offer={offer} />}
    </p>
  );
}
