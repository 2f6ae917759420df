import type { SearchQuery } from '@radarr/streaming-api-client';
import type { ReactNode } from 'react';
import { Attribution, Notice, ProblemNotice, useFormats } from '@/components/streaming/index.js';
import { Failed } from '../../layout/failed.js';
import { useWebMessages } from '../../messages/web-messages-context.js';
import { TitleCard } from '../../title-card/title-card.js';
import { TitleCardsPlaceholder } from '../../title-card/title-cards-placeholder.js';
import { foundCount } from './found-count.js';
import { useSearch } from './use-search.js';

/** What was found. */
export function SearchResults({
  query,
  onPage,
}: {
  readonly query: SearchQuery;
  readonly onPage: (page: number) => void;
}): ReactNode {
  const { search } = useWebMessages();
  const { fromNow } = useFormats();
  const state = useSearch(query);
  if (state.status === 'loading') return <TitleCardsPlaceholder />;
  if (state.status === 'failed') return <Failed state={state} />;
  const { results, page, total_pages: pages, stale, reason, fetched_at } = state.data;
  const count = foundCount(state.data, query);
  return (
    <section className="rs results" aria-busy={state.refreshing ?? false}>
      {state.problem && <ProblemNotice problem={state.problem} onRetry={state.onRetry} />}
      {stale && (
        <Notice tone="warning" title={fromNow(fetched_at)}>
          <p>{reason}</p>
        </Notice>
      )}
      <p role="status" className="quiet">
        {count === 0 && search.none(query.q)}
        {count !== 0 && (count === undefined ? search.onPage(results.length) : search.count(count))}
      </p>
      <ul className="title-cards">
        {results.map((hit) => (
          <TitleCard key={`${hit.media_type}-${hit.tmdb_id}`} of={hit} region={state.data.region} />
        ))}
      </ul>
      {pages > 1 && <Pages page={page} pages={pages} onPage={onPage} />}
      <Attribution to={['justwatch']} />
    </section>
  );
}

function Pages(props: { page: number; pages: number; onPage: (page: number) => void }): ReactNode {
  const { search } = useWebMessages();
  const { page, pages, onPage } = props;
  return (
    <nav className="buttons" aria-label={search.title}>
      <button type="button" className="rs-button" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {search.earlier}
      </button>
      <span>{search.page(page, pages)}</span>
      <button type="button" className="rs-button" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {search.more}
      </button>
    </nav>
  );
}
