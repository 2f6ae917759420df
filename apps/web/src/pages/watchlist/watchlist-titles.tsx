import type { ReactNode } from 'react';
import { Attribution, ProblemNotice, type ViewState } from '@/components/streaming/index.js';
import { Failed } from '../../layout/failed.js';
import { TitleCard } from '../../title-card/title-card.js';
import { TitleCardsPlaceholder } from '../../title-card/title-cards-placeholder.js';
import type { Watchlist } from './use-watchlist.js';
import { WatchlistNotes } from './watchlist-notes.js';

/** The titles of the watchlist, or why there are none. */
export function WatchlistTitles({
  state,
  isNarrowed,
}: {
  readonly state: ViewState<Watchlist>;
  /** Only what my services have was asked for. */
  readonly isNarrowed: boolean;
}): ReactNode {
  if (state.status === 'loading') return <TitleCardsPlaceholder />;
  if (state.status === 'failed') return <Failed state={state} />;
  const { data, refreshing = false, problem, onRetry } = state;
  return (
    <section className="rs results" aria-busy={refreshing}>
      {problem && <ProblemNotice problem={problem} onRetry={onRetry} />}
      <WatchlistNotes list={data} isNarrowed={isNarrowed} />
      {data.titles.length > 0 && (
        <>
          <ul className="title-cards">
            {data.titles.map((title) => (
              <TitleCard key={title.tmdb_id} of={title} region={data.region} />
            ))}
          </ul>
          <Attribution to={['justwatch']} />
        </>
      )}
    </section>
  );
}
