import type { Answer } from '../../../http/answer.js';
import { dayOf } from '../../../world/calendar-day.js';
import type { Title } from '../../../world/title.js';
import type { Endpoint, EndpointAsk, Stage } from '../../dialect.js';
import { TRAKT_KINDS, type TraktKind } from '../kinds.js';
import { readPaging } from '../paging.js';
import { newStack } from '../trakt-answers.js';
import { newStackTitle, wantsFull } from '../wire/title-object.js';
import { watchlistItems } from './watchlist-items.js';

const LIMITS = { defaultLimit: 10, maxLimit: 100 } as const;

/**
 * GET /recommendations/{movies|shows}: bare objects, as many as `limit` says, without pages. `ignore_watchlisted` is
 * heeded; `ignore_collected` changes nothing, for the person collects nothing. @see https://docs.trakt.tv/
 */
export function recommendationEndpoints(stage: Stage): readonly Endpoint[] {
  return TRAKT_KINDS.map((kind) => ({
    path: `/recommendations/${kind.plural}`,
    answer: (ask) => answerRecommendations(ask, kind, stage),
  }));
}

function answerRecommendations({ query }: EndpointAsk, kind: TraktKind, stage: Stage): Answer {
  const now = stage.clock.now();
  const style = { full: wantsFull(query), now };
  const ignored = query.get('ignore_watchlisted') === 'true' ? watchlistItems(stage.world, kind) : [];
  const unwanted = new Set(ignored.map(({ title }) => title.index));
  const rows = recommended(stage, kind, dayOf(now))
    .filter(({ index }) => !unwanted.has(index))
    .slice(0, readPaging(query, LIMITS).limit)
    .map((title) => ({ ...newStackTitle(title, style), favorited_by: [], recommended_by: [] }));
  return newStack(rows, { maxAgeS: 0, audience: 'private' });
}

/** More than a watchlist and the largest answer together. */
const DEPTH = 400;

function recommended({ world }: Stage, { mediaType }: TraktKind, day: number): readonly Title[] {
  const { order } = world.rankings.rank({
    mediaType,
    upstream: 'trakt recommendations',
    day,
    windowDays: 7,
  });
  return Array.from(order.subarray(0, DEPTH), (index) => world.shelves[mediaType].at(index));
}
