import type { ReactNode } from 'react';
import { useFormats } from '../format/use-formats.js';
import { useMessages } from '../messages/use-messages.js';
import { byService } from './by-service.js';
import type { RegionAvailability } from './offer.js';

/** What it is, where, how much there is, and how sure that is. */
export function AvailabilityHeader({
  id,
  heading,
  region,
  of,
  refreshing,
}: {
  /** Names the component. */
  readonly id: string;
  readonly heading: string | undefined;
  readonly region: string | undefined;
  /** Undefined while there is no answer. */
  readonly of: RegionAvailability | undefined;
  /** A newer answer is on its way, or that for `region`. */
  readonly refreshing: boolean;
}): ReactNode {
  const { availability } = useMessages();
  const { region: nameOf } = useFormats();
  const place = of?.region ?? region;
  // Of what is old as a whole a notice speaks.
  const advice = of && of.items.length > 0 && !of.stale && availability.certaintyAdvice[of.certainty];
  return (
    <header className="rs-where__header">
      <h2 id={id}>{heading ?? availability.heading}</h2>
      <p className="rs-where__summary" role="status">
        {place !== undefined && <span className="rs-where__place">{nameOf(place)}</span>}
        {of && of.items.length > 0 && (
          <>
            <span>{availability.services(byService(of.items).length)}</span>
            <span>{availability.certainty[of.certainty]}</span>
          </>
        )}
        {of && refreshing && region !== undefined && region !== of.region && (
          <span>{availability.loadingRegion(nameOf(region))}</span>
        )}
      </p>
      {advice && <p className="rs-where__quiet">{advice}</p>}
    </header>
  );
}
