import type { ReactNode } from 'react';
import { useFormats } from '../format/use-formats.js';
import { useMessages } from '../messages/use-messages.js';
import { ServiceLogo } from '../service-logo/service-logo.js';
import { daysDiffer } from './release-texts.js';
import type { Release } from './release-weeks.js';

/** Addresses of logos by the ids of services. */
export type Logos = ReadonlyMap<string, string | null>;

/** Where a title arrives; on which day at each, where the days differ. */
export function ReleaseServices(props: { readonly release: Release; readonly logos: Logos }): ReactNode {
  const { release, logos } = props;
  const { comingSoon } = useMessages();
  const { dayOfMonth } = useFormats();
  const days = daysDiffer(release);
  if (release.services.length === 0) return <p className="rs-soon__facts">{comingSoon.noServices}</p>;
  return (
    <ul className="rs-soon__services" role="list" aria-label={comingSoon.services}>
      {release.services.map(({ service_id, service_name, release_date }) => (
        <li key={service_id} className="rs-soon__service">
          <ServiceLogo name={service_name} logoUrl={logos.get(service_id) ?? null} />
          <span>
            <bdi>{service_name}</bdi>
            {days && (
              <>
                {' '}
                <time className="rs-soon__service-day" dateTime={release_date}>
                  {dayOfMonth(release_date)}
                </time>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
