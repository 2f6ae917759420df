import type { MediaType } from '@radarr/streaming-api-client';
import { useId, type ReactNode } from 'react';
import type { CreditChoice } from '../attribution/attribution.js';
import { useMessages } from '../messages/use-messages.js';
import { ProblemNotice } from '../notice/problem-notice.js';
import { SourceNotices } from '../sources/source-notices.js';
import { Surface } from '../surface/surface.js';
import type { ViewState } from '../view-state/view-state.js';
import { ComingSoonHeader } from './coming-soon-header.js';
import { ComingSoonNotes } from './coming-soon-notes.js';
import { ComingSoonSkeleton } from './coming-soon-skeleton.js';
import { EmptyList } from './empty-list.js';
import type { ReleaseActions } from './release-actions.js';
import type { Logos } from './release-services.js';
import { ReleaseWeeksList } from './release-weeks-list.js';
import { useCalendar } from './use-calendar.js';
import type { ComingSoonBody } from './use-coming-soon.js';

/** What a {@link ComingSoonListView} shows. */
export interface ComingSoonListViewProps extends ReleaseActions, CreditChoice {
  readonly state: ViewState<ComingSoonBody>;
  /** What is meant while nothing is there yet. */
  readonly mediaType: MediaType;
  /** How many titles were asked for: places are held for so many, as far as a screen shows them. */
  readonly limit?: number | undefined;
  /** Logos of services. @default their first letters */
  readonly logos?: Logos | undefined;
  /** @default "Films coming soon" or "Shows coming soon", in the language that is spoken */
  readonly heading?: string | undefined;
}

const NO_LOGOS: Logos = new Map();

/** What arrives on which services, by weeks and days. Fetches nothing. */
export function ComingSoonListView(props: ComingSoonListViewProps): ReactNode {
  const { state, mediaType, limit, heading, logos = NO_LOGOS, onMovieSelect, hrefFor } = props;
  const { comingSoon } = useMessages();
  const id = useId();
  const data = state.status === 'ready' ? state.data : undefined;
  const loading = state.status === 'loading';
  const addToCalendar = useCalendar(data?.region);
  const name = heading ?? comingSoon.heading[data?.media_type ?? mediaType];
  return (
    <Surface
      className="rs-soon"
      aria-labelledby={id}
      aria-busy={loading || (state.status === 'ready' && state.refreshing === true)}
    >
      <ComingSoonHeader
        {...{ id, name, loading, data }}
        onAddAll={() => addToCalendar(data?.releases ?? [], name)}
      />
      {loading && <ComingSoonSkeleton limit={limit} />}
      {state.status === 'failed' && <ProblemNotice problem={state.problem} onRetry={state.onRetry} />}
      {state.status === 'ready' && (
        <>
          <SourceNotices of={state.data} problem={state.problem} onRetry={state.onRetry} />
          {state.data.releases.length === 0 && <EmptyList of={state.data} />}
          <ReleaseWeeksList
            releases={state.data.releases}
            logos={logos}
            onAdd={(release) => addToCalendar([release], release.title)}
            onMovieSelect={onMovieSelect}
            hrefFor={hrefFor}
          />
          <ComingSoonNotes of={state.data} creditedElsewhere={props.creditedElsewhere} />
        </>
      )}
    </Surface>
  );
}
