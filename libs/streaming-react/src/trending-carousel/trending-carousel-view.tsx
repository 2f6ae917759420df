import { useCallback, useId, type ReactNode } from 'react';
import type { CreditChoice } from '../attribution/attribution.js';
import { ProblemNotice } from '../notice/problem-notice.js';
import { ShelfHead } from '../shelf/shelf-head.js';
import type { ShelfPlace } from '../shelf/shelf-place.js';
import { Shelf } from '../shelf/shelf.js';
import { SourceNotices } from '../sources/source-notices.js';
import { Surface } from '../surface/surface.js';
import type { ViewState } from '../view-state/view-state.js';
import { TrendingCard, type TitleChoice } from './trending-card.js';
import { TrendingEmpty } from './trending-empty.js';
import { TrendingFoot, TrendingFootSkeleton } from './trending-foot.js';
import { TrendingHeading, type TrendingHeadingProps } from './trending-heading.js';
import type { TrendingEntry, TrendingList } from './trending-list.js';
import { TrendingSkeleton } from './trending-skeleton.js';

/** What a {@link TrendingCarouselView} shows. */
export interface TrendingCarouselViewProps extends TrendingHeadingProps, TitleChoice, CreditChoice {
  readonly state: ViewState<TrendingList>;
  /** It is the first shelf of its page: its first posters are loaded before all other pictures. @default false */
  readonly priority?: boolean | undefined;
}

/**
 * What is trending, as a shelf. Fetches nothing. One tab stop for all cards: arrow keys, Home and End move between
 * them, Enter chooses one. From the card that has focus, Tab leads to the button that explains its score; the key "i"
 * opens the same.
 */
export function TrendingCarouselView(props: TrendingCarouselViewProps): ReactNode {
  const { state, creditedElsewhere } = props;
  const headingId = useId();
  const heading = <TrendingHeading {...props} id={headingId} />;
  return (
    <Surface
      className="rs-trending"
      aria-labelledby={headingId}
      aria-busy={state.status === 'loading' || (state.status === 'ready' && state.refreshing === true)}
    >
      {state.status === 'ready' && state.data.entries.length > 0 ? (
        <TrendingShelf {...props} state={state} heading={heading} headingId={headingId} />
      ) : (
        <>
          <ShelfHead>{heading}</ShelfHead>
          <InsteadOfCards state={state} />
        </>
      )}
      {state.status === 'loading' && <TrendingFootSkeleton creditedElsewhere={creditedElsewhere} />}
      {state.status === 'ready' && <TrendingFoot list={state.data} creditedElsewhere={creditedElsewhere} />}
    </Surface>
  );
}

/** The state of a view that has something to show. */
type Ready = Extract<ViewState<TrendingList>, { status: 'ready' }>;

/** What {@link TrendingShelf} shows. */
interface TrendingShelfProps extends TitleChoice {
  readonly state: Ready;
  readonly heading: ReactNode;
  readonly headingId: string;
  readonly priority?: boolean | undefined;
}

function TrendingShelf(props: TrendingShelfProps): ReactNode {
  const { state, heading, headingId, priority, onMovieSelect, hrefFor } = props;
  const { entries, sources: reports, compared_with: comparedWith } = state.data;
  const renderItem = useCallback(
    (entry: TrendingEntry, { tabIndex, focused, priority }: ShelfPlace) => (
      <TrendingCard
        {...{ entry, reports, comparedWith, tabIndex, focused, priority, onMovieSelect, hrefFor }}
      />
    ),
    [reports, comparedWith, onMovieSelect, hrefFor],
  );
  return (
    <Shelf
      items={entries}
      itemKey={entryKey}
      renderItem={renderItem}
      heading={heading}
      labelledBy={headingId}
      priority={priority}
    >
      <Notices state={state} />
    </Shelf>
  );
}

function InsteadOfCards({ state }: { readonly state: ViewState<TrendingList> }): ReactNode {
  if (state.status === 'loading') return <TrendingSkeleton />;
  if (state.status === 'failed') return <ProblemNotice problem={state.problem} onRetry={state.onRetry} />;
  return (
    <>
      <Notices state={state} />
      <TrendingEmpty list={state.data} />
    </>
  );
}

const Notices = ({ state }: { readonly state: Ready }): ReactNode => (
  <SourceNotices of={state.data} problem={state.problem} onRetry={state.onRetry} />
);

const entryKey = ({ media_type, tmdb_id }: TrendingEntry): string => `${media_type}/${tmdb_id}`;
