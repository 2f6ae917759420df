import type { ReactNode } from 'react';
import { useFormats } from '../format/use-formats.js';
import { Icon } from '../icons/icon.js';
import { useMessages } from '../messages/use-messages.js';
import { sourceName } from '../sources/source-name.js';
import { LeavingDate } from './leaving-date.js';
import type { Offer } from './offer.js';

/** What is to be known of an offer besides its service, quality and price. */
export function OfferFacts({ offer }: { readonly offer: Offer }): ReactNode {
  const { availability } = useMessages();
  const { list } = useFormats();
  const { seasons, tv_everywhere, leaving_date, disputed_by = [] } = offer;
  return (
    <>
      {seasons !== undefined && <span className="rs-where__fact">{availability.seasons(seasons)}</span>}
      {tv_everywhere && <span className="rs-where__fact">{availability.tvEverywhere}</span>}
      {leaving_date !== undefined && <LeavingDate date={leaving_date} />}
      {disputed_by.length > 0 && (
        <span className="rs-where__fact rs-where__fact--disputed">
          <Icon name="warning" />
          {availability.disputedBy(list(disputed_by.map(sourceName)), disputed_by.length)}
        </span>
      )}
    </>
  );
}
