import type { Answer } from '../../../http/answer.js';
import type { Endpoint, EndpointAsk, Stage } from '../../dialect.js';
import { TRAKT_KINDS } from '../kinds.js';
import { pageSlice, pagingHeaders, readPaging } from '../paging.js';
import { newStack, traktEmpty } from '../trakt-answers.js';
import { newStackTitle, wantsFull } from '../wire/title-object.js';
import { watchlistItems, type WatchlistItem } from './watchlist-items.js';
import { inOrder, readOrder } from './watchlist-order.js';

const DEFAULT_LIMIT = 100;

/** GET /sync/watchlist/{type}/{sort}/{how} and its shorter forms, of the new stack. @see https://docs.trakt.tv/ */
export function watchlistEndpoints({ world, clock }: Stage): readonly Endpoint[] {
  let kept: readonly WatchlistItem[] | undefined;
  const items = () => (kept ??= TRAKT_KINDS.flatMap((kind) => watchlistItems(world, kind)));
  return ['', '/{type}', '/{type}/{sort}', '/{type}/{sort}/{how}'].map((rest) => ({
    path: `/sync/watchlist${rest}`,
    answer: (ask) => answerWatchlist(ask, { items: items(), now: clock.now() }),
  }));
}

function answerWatchlist(
  { params, query }: EndpointAsk,
  { items, now }: { readonly items: readonly WatchlistItem[]; readonly now: number },
): Answer {
  const { type, sort, how } = params;
  if (type !== undefined && !TRAKT_KINDS.some(({ plural }) => plural === type)) return traktEmpty(404);
  const order = readOrder(sort, how);
  const asked = items.filter(({ kind }) => type === undefined || kind.plural === type);
  const paging = readPaging(query, { defaultLimit: DEFAULT_LIMIT });
  const style = { full: wantsFull(query), now };
  const rows = pageSlice(inOrder(asked, order), paging).map(({ kind, title, listedAt, ...item }) => ({
    id: item.id,
    rank: item.rank,
    type: kind.singular,
    notes: item.notes,
    [kind.singular]: newStackTitle(title, style),
    listed_at: listedAt,
  }));
  return newStack(rows, {
    maxAgeS: 0,
    audience: 'private',
    headers: {
      ...pagingHeaders(paging, asked.length),
      'x-sort-by': 'rank',
      'x-sort-how': 'asc',
      'x-applied-sort-by': order.by,
      'x-applied-sort-how': order.how,
    },
  });
}
