import type { ReactNode } from 'react';
import { Attribution } from '../attribution/attribution.js';
import { useFormats } from '../format/use-formats.js';
import { Icon } from '../icons/icon.js';
import { useMessages } from '../messages/use-messages.js';
import { ServiceLogo } from '../service-logo/service-logo.js';
import { Surface } from '../surface/surface.js';
import { Skeleton } from '../view-state/skeleton.js';
import type { ViewState } from '../view-state/view-state.js';
import type { ServiceOffers } from './by-service.js';
import { creditedFor } from './credited-for.js';
import { useNoOffers } from './no-offers.js';
import type { RegionAvailability } from './offer.js';
import type { IsOwn } from './own-services.js';
import { shownServices } from './shown-services.js';

const LOGOS = 6;

/** What the row of logos shows. */
interface CompactProps {
  readonly state: ViewState<RegionAvailability>;
  readonly isOwn: IsOwn;
  readonly heading: string | undefined;
}

/** A row of logos. No landmark of its own: many of them may stand on one page. */
export function CompactAvailability(props: CompactProps): ReactNode {
  return (
    <Surface className="rs-where-compact">
      <Content {...props} />
    </Surface>
  );
}

function Content({ state, isOwn, heading }: CompactProps): ReactNode {
  const { notices } = useMessages();
  if (state.status === 'loading')
    return (
      <Skeleton>
        <div className="rs-where-compact__row">
          {[0, 1, 2, 3].map((index) => (
            <div key={index} data-rs-box className="rs-where-compact__box" />
          ))}
        </div>
      </Skeleton>
    );
  if (state.status === 'failed')
    return (
      <p className="rs-where-compact__row" role="status">
        <Icon name="warning" />
        {notices.problemTitle[state.problem.kind]}
        {state.onRetry && (
          <button type="button" className="rs-button" onClick={state.onRetry}>
            {notices.retry}
          </button>
        )}
      </p>
    );
  if (state.data.items.length === 0) return <None of={state.data} />;
  return <Row state={state} isOwn={isOwn} heading={heading} />;
}

const None = ({ of }: { readonly of: RegionAvailability }): ReactNode => (
  <p className="rs-where__quiet">{useNoOffers(of).title}</p>
);

function Row({
  state: { data, problem },
  isOwn,
  heading,
}: Omit<CompactProps, 'state'> & {
  readonly state: Extract<ViewState<RegionAvailability>, { status: 'ready' }>;
}): ReactNode {
  const { availability, notices } = useMessages();
  const { fromNow, region } = useFormats();
  const services = shownServices(data.items, isOwn);
  const doubt = data.stale || problem ? notices.staleTitle(fromNow(data.fetched_at)) : notices.degradedTitle;
  return (
    <>
      <div className="rs-where-compact__row">
        <ul
          className="rs-where-compact__row"
          aria-label={`${heading ?? availability.heading}: ${region(data.region)}`}
        >
          {services.slice(0, LOGOS).map((service) => (
            <Service key={service.id} service={service} own={isOwn(service.offers[0])} />
          ))}
          <More services={services.slice(LOGOS)} />
        </ul>
        {(data.stale || data.degraded || problem) && (
          <span className="rs-where-compact__doubt" role="img" aria-label={doubt} title={doubt}>
            <Icon name="warning" />
          </span>
        )}
      </div>
      <Attribution to={creditedFor(data.items)} />
    </>
  );
}

function Service({
  service: { name, logoUrl, offers },
  own,
}: {
  readonly service: ServiceOffers;
  readonly own: boolean;
}): ReactNode {
  const { availability } = useMessages();
  const words = [name, availability.kinds[offers[0].service_type], ...(own ? [availability.yours] : [])];
  return (
    <li className={own ? 'rs-where-compact__own' : undefined}>
      <ServiceLogo name={words.join(', ')} logoUrl={logoUrl} label />
      {own && <Icon name="check" />}
    </li>
  );
}

function More({ services }: { readonly services: readonly ServiceOffers[] }): ReactNode {
  const { availability } = useMessages();
  const { list } = useFormats();
  if (services.length === 0) return null;
  const words = availability.moreServices(services.length, list(services.map(({ name }) => name)));
  return (
    <li className="rs-where-compact__more" title={words}>
      <span aria-hidden="true">{availability.more(services.length)}</span>
      <span className="rs-hidden">{words}</span>
    </li>
  );
}
