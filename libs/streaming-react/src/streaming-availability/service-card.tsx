import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.js';
import type { ServiceOffers } from './by-service.js';
import { EvidenceList } from './evidence-list.js';
import { LineFacts } from './line-facts.js';
import { OfferLink } from './offer-link.js';
import { offerLines, type OfferLine } from './offer-lines.js';
import { offerKey } from './offer.js';
import { ServiceTitle } from './service-title.js';
import { useTrust } from './use-trust.js';

/** A service, and what it offers. */
export function ServiceCard({
  service,
  own,
  showKind,
}: {
  readonly service: ServiceOffers;
  /** One has it. */
  readonly own: boolean;
  /** The kind is not in the heading above. */
  readonly showKind: boolean;
}): ReactNode {
  const lines = offerLines(service.offers);
  const [only] = lines.length === 1 ? lines : [];
  return (
    <li className={own ? 'rs-where__card rs-where__card--own' : 'rs-where__card'}>
      <ServiceTitle name={service.name} logoUrl={service.logoUrl} own={own} as="h4">
        {only && <LineFacts line={only} showKind={showKind} />}
      </ServiceTitle>
      {lines.map((line) => (
        <div key={offerKey(line[0])} className="rs-where__line">
          {!only && <LineFacts line={line} showKind={showKind} />}
          <OfferLink offer={line[0]} />
          <Evidence line={line} />
        </div>
      ))}
    </li>
  );
}

function Evidence({ line }: { readonly line: OfferLine }): ReactNode {
  const trust = useTrust(line[0]);
  const what = [line[0].service_name, ...line.flatMap(({ quality }) => quality ?? [])];
  return (
    <details className="rs-where__details">
      <summary>
        <Icon name="next" />
        {trust}
        <span className="rs-hidden">: {what.join(', ')}</span>
      </summary>
      <EvidenceList offers={line} />
    </details>
  );
}
