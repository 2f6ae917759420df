import type { Answer } from '../../../http/answer.js';
import type { Endpoint, EndpointAsk, Stage } from '../../dialect.js';
import { TRAKT_KINDS } from '../kinds.js';
import { pageSlice, pagingHeaders, readPaging } from '../paging.js';
import { oldStack, traktEmpty } from '../trakt-answers.js';
import { oldStackTitle, wantsFull, type ObjectStyle } from '../wire/title-object.js';
import { historyItems, type HistoryItem } from './history-items.js';

/** What the old documentation says of every list; nothing newer is known of this one. */
const DEFAULT_LIMIT = 10;
const MAX_EPISODES = 1000;

/** GET /sync/history and /sync/history/{movies|shows}, of the old stack. @see https://docs.trakt.tv/ */
export function historyEndpoints({ world, clock }: Stage): readonly Endpoint[] {
  let kept: readonly HistoryItem[] | undefined;
  const items = () => (kept ??= historyItems(world));
  return ['', '/{type}'].map((rest) => ({
    path: `/sync/history${rest}`,
    answer: (ask) => answerHistory(ask, { items: items(), now: clock.now() }),
  }));
}

function answerHistory(
  { params: { type }, query }: EndpointAsk,
  { items, now }: { readonly items: readonly HistoryItem[]; readonly now: number },
): Answer {
  if (type !== undefined && !TRAKT_KINDS.some(({ plural }) => plural === type)) return traktEmpty(404);
  const asked = items.filter(({ kind }) => type === undefined || kind.plural === type);
  const paging = readPaging(query, { defaultLimit: DEFAULT_LIMIT });
  const rows = pageSlice(asked, paging).map((item) => historyRow(item, { full: wantsFull(query), now }));
  return oldStack(rows, { maxAgeS: 0, audience: 'private', headers: pagingHeaders(paging, asked.length) });
}

function historyRow(item: HistoryItem, style: ObjectStyle): Record<string, unknown> {
  const { id, kind, title, episode, watchedAt, action } = item;
  const watched = { id, watched_at: watchedAt, action };
  const object = { [kind.singular]: oldStackTitle(title, style) };
  if (episode === undefined) return { ...watched, type: 'movie', ...object };
  return { ...watched, type: 'episode', episode: episodeObject(title.traktId, episode), ...object };
}

function episodeObject(showId: number, number: number): Record<string, unknown> {
  const ids = { trakt: showId * MAX_EPISODES + number, tvdb: null, imdb: null, tmdb: null, tvrage: null };
  return { season: 1, number, title: `Episode ${number}`, ids };
}
