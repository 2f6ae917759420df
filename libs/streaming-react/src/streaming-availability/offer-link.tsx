import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.js';
import { useMessages } from '../messages/use-messages.js';
import type { Offer } from './offer.js';
import { watchLink } from './watch-link.js';

/** The way to an offer, which says where it leads; nothing where no web address is known. */
export function OfferLink({
  offer,
  terse = false,
}: {
  readonly offer: Offer;
  /** The service and the kind stand beside it: only the host is seen. @default false */
  readonly terse?: boolean;
}): ReactNode {
  const { availability, notices } = useMessages();
  const link = watchLink(offer.deep_link);
  if (!link) return null;
  return (
    <a
      className={`rs-button rs-where__link${terse ? ' rs-where__link--terse' : ''}`}
      href={link.href}
      title={link.host}
      target="_blank"
      rel="noopener noreferrer"
    >
      <span className="rs-where__where">
        <span className={terse ? 'rs-hidden' : 'rs-where__action'}>
          {availability.linkTo(offer.service_type, offer.service_name)}{' '}
        </span>
        <span className="rs-where__host">
          <bdi dir="ltr">{link.host}</bdi>
        </span>
      </span>
      <Icon name="external" />
      <span className="rs-hidden"> ({notices.opensInNewTab})</span>
    </a>
  );
}
