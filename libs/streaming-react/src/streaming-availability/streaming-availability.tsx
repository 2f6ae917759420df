import { useState, type ReactNode } from 'react';
import { useQueryViewState } from '../view-state/use-query-view-state.js';
import {
  StreamingAvailabilityView,
  type StreamingAvailabilityViewProps,
} from './streaming-availability-view.js';
import { useAvailabilityRegions } from './use-availability-regions.js';
import { useAvailability, type AvailabilityChoice } from './use-availability.js';

/** What a {@link StreamingAvailability} takes. */
export interface StreamingAvailabilityProps
  extends AvailabilityChoice, Pick<StreamingAvailabilityViewProps, 'compact' | 'myServices' | 'heading'> {
  /** Another region was chosen, to be given as `region`. Without it the component changes the region by itself. */
  readonly onRegionChange?: ((region: string) => void) | undefined;
}

/** Where a title can be watched, asked of the API. */
export function StreamingAvailability({
  tmdbId,
  mediaType = 'movie',
  region: given,
  onRegionChange,
  ...look
}: StreamingAvailabilityProps): ReactNode {
  const [chosen, setChosen] = useState<{ readonly instead: string | undefined; readonly region: string }>();
  // What the host gives anew counts more than what was chosen before.
  const region = chosen?.instead === given ? (chosen?.region ?? given) : given;
  const [opened, setOpened] = useState(false);
  const answer = useAvailability({ tmdbId, mediaType, region });
  const regions = useAvailabilityRegions({ tmdbId, mediaType }, opened);
  return (
    <StreamingAvailabilityView
      {...look}
      state={useQueryViewState(answer)}
      region={region}
      otherRegions={{
        state: useQueryViewState(regions),
        onOpen: () => setOpened(true),
        onRegionChange: onRegionChange ?? ((next) => setChosen({ instead: given, region: next })),
      }}
    />
  );
}
