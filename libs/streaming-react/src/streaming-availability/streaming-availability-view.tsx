import { useId, type ReactNode } from 'react';
import { Attribution } from '../attribution/attribution.js';
import { ProblemNotice } from '../notice/problem-notice.js';
import { ProvenanceLine } from '../sources/provenance-line.js';
import { SourceNotices } from '../sources/source-notices.js';
import { Surface } from '../surface/surface.js';
import type { ViewState } from '../view-state/view-state.js';
import { AvailabilityHeader } from './availability-header.js';
import { AvailabilitySkeleton } from './availability-skeleton.js';
import { CompactAvailability } from './compact-availability.js';
import { creditedFor } from './credited-for.js';
import { NoOffers } from './no-offers.js';
import type { RegionAvailability, RegionsAvailability } from './offer.js';
import { OffersByKind } from './offers-by-kind.js';
import { OtherRegions } from './other-regions.js';
import { ownServices, type IsOwn } from './own-services.js';

/** What a {@link StreamingAvailabilityView} shows and does. */
export interface StreamingAvailabilityViewProps {
  readonly state: ViewState<RegionAvailability>;
  /** The region that is asked about, ISO 3166-1 alpha-2. */
  readonly region?: string | undefined;
  /** Only the logos, in a row. @default false */
  readonly compact?: boolean | undefined;
  /** Ids or names of the services that a person has: shown first, and marked. */
  readonly myServices?: readonly string[] | undefined;
  /** @default the component's own */
  readonly heading?: string | undefined;
  /** What is known of other regions; they are not offered when it is absent. */
  readonly otherRegions?:
    | {
        readonly state: ViewState<RegionsAvailability>;
        /** Somebody wants to see them. */
        readonly onOpen: () => void;
        readonly onRegionChange: (region: string) => void;
      }
    | undefined;
}

/** Where a title can be watched. */
export function StreamingAvailabilityView({
  compact,
  myServices,
  ...props
}: StreamingAvailabilityViewProps): ReactNode {
  const { state, heading, region, otherRegions } = props;
  const id = useId();
  const isOwn = ownServices(myServices);
  if (compact) return <CompactAvailability state={state} isOwn={isOwn} heading={heading} />;
  const data = state.status === 'ready' ? state.data : undefined;
  const refreshing = state.status === 'ready' && (state.refreshing ?? false);
  return (
    <Surface className="rs-where" aria-labelledby={id} aria-busy={refreshing}>
      <AvailabilityHeader id={id} heading={heading} region={region} of={data} refreshing={refreshing} />
      <Answer state={state} isOwn={isOwn} hasServices={myServices !== undefined && myServices.length > 0} />
      {otherRegions && state.status !== 'loading' && (
        <OtherRegions
          state={otherRegions.state}
          isOwn={isOwn}
          current={data?.region ?? region}
          onOpen={otherRegions.onOpen}
          onChoose={otherRegions.onRegionChange}
        />
      )}
      {data && <Footer of={data} />}
    </Surface>
  );
}

function Answer({
  state,
  isOwn,
  hasServices,
}: Pick<StreamingAvailabilityViewProps, 'state'> & {
  readonly isOwn: IsOwn;
  readonly hasServices: boolean;
}): ReactNode {
  if (state.status === 'loading') return <AvailabilitySkeleton />;
  if (state.status === 'failed') return <ProblemNotice problem={state.problem} onRetry={state.onRetry} />;
  const { data, problem, onRetry } = state;
  return (
    <div className="rs-where__answer">
      <SourceNotices of={data} problem={problem} onRetry={onRetry} />
      {data.items.length === 0 ? (
        <NoOffers of={data} />
      ) : (
        <OffersByKind offers={data.items} isOwn={isOwn} hasServices={hasServices} />
      )}
    </div>
  );
}

const Footer = ({ of }: { readonly of: RegionAvailability }): ReactNode => (
  <footer className="rs-where__footer">
    <ProvenanceLine of={of} />
    <Attribution to={creditedFor(of.items)} />
  </footer>
);
