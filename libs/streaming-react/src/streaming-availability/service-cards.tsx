import type { ReactNode } from 'react';
import { byService } from './by-service.js';
import type { Offer } from './offer.js';
import type { IsOwn } from './own-services.js';
import { ServiceCard } from './service-card.js';
import { useLimited } from './use-limited.js';

/** So many that a person still reads them. */
const AT_FIRST = 12;

/** Offers as cards, one for each service. */
export function ServiceCards({
  offers,
  isOwn,
  showKind = false,
}: {
  readonly offers: readonly Offer[];
  readonly isOwn: IsOwn;
  /** @default false */
  readonly showKind?: boolean;
}): ReactNode {
  const { shown, toggle } = useLimited(byService(offers), AT_FIRST);
  return (
    <>
      <ul className="rs-where__cards">
        {shown.map((service) => (
          <ServiceCard
            key={service.id}
            service={service}
            own={isOwn(service.offers[0])}
            showKind={showKind}
          />
        ))}
      </ul>
      {toggle}
    </>
  );
}
