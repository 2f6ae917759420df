import type { Answer } from '../../../http/answer.js';
import { dayOf } from '../../../world/calendar-day.js';
import type { Title } from '../../../world/title.js';
import type { Endpoint, EndpointAsk, Stage } from '../../dialect.js';
import { anticipatedTitles, popularTitles, trendingTitles, type CountedTitle } from '../lists.js';
import { TRAKT_KINDS, type TraktKind } from '../kinds.js';
import { pageSlice, pagingHeaders, readPaging } from '../paging.js';
import { newStack } from '../trakt-answers.js';
import { newStackTitle, wantsFull } from '../wire/title-object.js';

const DEFAULT_LIMIT = 100;

interface RankedList {
  readonly name: string;
  readonly titles: (stage: Stage, kind: TraktKind, day: number) => ArrayLike<CountedTitle>;
  /** The row around a title object; popular has none. */
  readonly row: (object: unknown, counted: { readonly count: number; readonly word: string }) => unknown;
}

const LISTS: readonly RankedList[] = [
  {
    name: 'trending',
    titles: ({ world }, { mediaType }, day) => trendingTitles(world, mediaType, day),
    row: (object, { count, word }) => ({ watchers: count, [word]: object }),
  },
  {
    name: 'popular',
    titles: ({ world }, { mediaType }) => popularTitles(world, mediaType),
    row: (object) => object,
  },
  {
    name: 'anticipated',
    titles: ({ world }, { mediaType }, day) => anticipatedTitles(world, mediaType, day),
    row: (object, { count, word }) => ({ list_count: count, [word]: object }),
  },
];

/** GET /{movies|shows}/{trending|popular|anticipated}, all of the new stack. @see https://docs.trakt.tv/ */
export function rankedListEndpoints(stage: Stage): readonly Endpoint[] {
  return TRAKT_KINDS.flatMap((kind) =>
    LISTS.map((list) => ({
      path: `/${kind.plural}/${list.name}`,
      answer: (ask: EndpointAsk) => answerList(ask, { stage, kind, list }),
    })),
  );
}

function answerList(
  { query }: EndpointAsk,
  { stage, kind, list }: { stage: Stage; kind: TraktKind; list: RankedList },
): Answer {
  const now = stage.clock.now();
  const counted = list.titles(stage, kind, dayOf(now));
  const paging = readPaging(query, { defaultLimit: DEFAULT_LIMIT });
  const full = wantsFull(query);
  const object = (title: Title) => newStackTitle(title, { full, now });
  const rows = pageSlice(counted, paging).map(({ title, count }) =>
    list.row(object(title()), { count, word: kind.singular }),
  );
  return newStack(rows, {
    maxAgeS: 600,
    sharedMaxAgeS: 3600,
    headers: pagingHeaders(paging, counted.length),
  });
}
