import type { ReactNode } from 'react';
import { useFormats } from '../format/use-formats.js';
import { useMessages } from '../messages/use-messages.js';
import { sourceName } from '../sources/source-name.js';
import type { Offer, OfferEvidence } from './offer.js';
import { uniqueEvidence } from './unique-evidence.js';

/** Who says so, when, and in which words. */
export function EvidenceList({ offers }: { readonly offers: readonly [Offer, ...Offer[]] }): ReactNode {
  return (
    <ul className="rs-where__evidence">
      {uniqueEvidence(offers).map((said) => (
        <Evidence key={JSON.stringify(said)} said={said} serviceName={offers[0].service_name} />
      ))}
    </ul>
  );
}

function Evidence({
  said,
  serviceName,
}: {
  readonly said: OfferEvidence;
  readonly serviceName: string;
}): ReactNode {
  const { availability } = useMessages();
  const { dateTime, fromNow, number } = useFormats();
  const remarks = [
    said.quality,
    said.price_amount !== undefined && availability.saidPrice(number(said.price_amount)),
    said.service_name !== serviceName && availability.inItsWords(said.service_name),
    said.matched_by === 'name' && availability.byNameOnly,
    said.stale && availability.notAskedSince,
  ].filter((remark) => typeof remark === 'string');
  return (
    <li>
      <time dateTime={said.fetched_at} title={dateTime(said.fetched_at)}>
        {availability.said(sourceName(said.source), fromNow(said.fetched_at))}
      </time>
      {remarks.length > 0 && `: ${remarks.join(' · ')}`}
    </li>
  );
}
