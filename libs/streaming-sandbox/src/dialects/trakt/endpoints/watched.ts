import type { Answer } from '../../../http/answer.js';
import { dayOf } from '../../../world/calendar-day.js';
import type { Endpoint, EndpointAsk, Stage } from '../../dialect.js';
import { TRAKT_KINDS, type TraktKind } from '../kinds.js';
import { watchedTitles } from '../lists.js';
import { pageSlice, pagingHeaders, readPaging } from '../paging.js';
import { oldStack, traktEmpty } from '../trakt-answers.js';
import { oldStackTitle, wantsFull } from '../wire/title-object.js';

/** What the old documentation says of every list; nothing newer is known of this one. */
const DEFAULT_LIMIT = 10;
const MAX_AGE_S = 28_800;
const PERIOD_DAYS: Readonly<Record<string, number>> = {
  daily: 1,
  weekly: 7,
  monthly: 30,
  yearly: 365,
  all: 3650,
};

/** GET /{movies|shows}/watched/{period}, of the old stack. @see https://docs.trakt.tv/ */
export function watchedEndpoints(stage: Stage): readonly Endpoint[] {
  return TRAKT_KINDS.map((kind) => ({
    path: `/${kind.plural}/watched/{period}`,
    answer: (ask) => answerWatched(ask, kind, stage),
  }));
}

function answerWatched({ params, query }: EndpointAsk, kind: TraktKind, { world, clock }: Stage): Answer {
  const windowDays = PERIOD_DAYS[params.period ?? ''];
  if (windowDays === undefined) return traktEmpty(404);
  const now = clock.now();
  const counted = watchedTitles(world, kind.mediaType, { day: dayOf(now), windowDays });
  const paging = readPaging(query, { defaultLimit: DEFAULT_LIMIT });
  const rows = pageSlice(counted, paging).map(({ title, count }) => ({
    watcher_count: count,
    play_count: Math.ceil(count * (kind.mediaType === 'tv' ? 3.4 : 1.15)),
    collected_count: Math.floor(count / 12),
    ...(kind.mediaType === 'tv' ? { collector_count: Math.floor(count / 20) } : {}),
    [kind.singular]: oldStackTitle(title(), { full: wantsFull(query), now }),
  }));
  return oldStack(rows, { maxAgeS: MAX_AGE_S, headers: pagingHeaders(paging, counted.length) });
}
