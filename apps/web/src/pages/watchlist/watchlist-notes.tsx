import type { ReactNode } from 'react';
import { Notice, useFormats, useMessages } from '@/components/streaming/index.js';
import { useWebMessages } from '../../messages/web-messages-context.js';
import type { Watchlist } from './use-watchlist.js';

/** What there is to say of a list: how long and how old it is, and what it lacks. */
export function WatchlistNotes({
  list,
  isNarrowed,
}: {
  readonly list: Watchlist;
  /** Only what my services have was asked for. */
  readonly isNarrowed: boolean;
}): ReactNode {
  const { watchlist } = useWebMessages();
  const { notices } = useMessages();
  const { fromNow } = useFormats();
  const pending = Math.max(list.facts_pending, list.availability_pending);
  const failed = list.availability_failed ?? 0;
  const remarks = [
    pending > 0 && watchlist.pending(pending),
    failed > 0 && watchlist.failed(failed),
    list.unidentified > 0 && watchlist.unidentified(list.unidentified),
  ].filter((remark) => remark !== false);
  return (
    <>
      {list.stale && (
        <Notice tone="warning" title={notices.staleTitle(fromNow(list.fetched_at))}>
          <p>{list.reason}</p>
        </Notice>
      )}
      {list.titles.length === 0 && <Empty list={list} isNarrowed={isNarrowed} />}
      <p className="quiet">
        {/* Read out when it changes; what counts down beside it is not. */}
        <span role="status">{list.titles.length > 0 && watchlist.count(list.titles.length)}</span>{' '}
        {remarks.join(' ')}
      </p>
    </>
  );
}

function Empty({ list, isNarrowed }: { readonly list: Watchlist; readonly isNarrowed: boolean }): ReactNode {
  const { watchlist } = useWebMessages();
  if (isNarrowed) return <Notice tone="info" title={watchlist.noneOnMine} />;
  return (
    <Notice tone="info" title={list.media_type === 'movie' ? watchlist.noMovies : watchlist.noShows}>
      <p>{watchlist.fill}</p>
    </Notice>
  );
}
