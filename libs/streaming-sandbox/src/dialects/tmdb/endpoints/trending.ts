import type { Answer } from '../../../http/answer.js';
import { dayOf } from '../../../world/calendar-day.js';
import { hashText, fraction } from '../../../world/random.js';
import type { MediaType } from '../../../world/title.js';
import type { World } from '../../../world/world.js';
import type { Endpoint, EndpointAsk, Stage } from '../../dialect.js';
import { PAGE_SIZE, pageOf, readPage, slicePage } from '../paging.js';
import { tmdbError, tmdbJson } from '../tmdb-answers.js';
import { personRow } from '../wire/person-row.js';
import { readLanguage, titleRow } from '../wire/title-row.js';

const WINDOW_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7 };
/** TMDB claims a thousand pages, whatever it holds, and gives only the first 500. */
const CLAIMED_TOTAL = 1000 * PAGE_SIZE;
/** In the mixed list every tenth row is a person, as long as there are any. */
const PERSON_EVERY = 10;

interface TrendingPage {
  readonly page: number;
  readonly day: number;
  readonly windowDays: number;
  readonly language: string;
}

/** GET /trending/{movie|tv|all|person}/{day|week} @see https://developer.themoviedb.org/reference/trending-all */
export function trendingEndpoint({ world, clock }: Stage): Endpoint {
  return {
    path: '/3/trending/{media_type}/{time_window}',
    answer: (ask) => answerTrending(ask, { world, day: dayOf(clock.now()) }),
  };
}

function answerTrending(ask: EndpointAsk, { world, day }: { world: World; day: number }): Answer {
  const windowDays = WINDOW_DAYS[ask.params.time_window ?? ''];
  if (windowDays === undefined) return tmdbError(34);
  const page = readPage(ask.query);
  if (typeof page !== 'number') return page;
  const wanted = { page, day, windowDays, language: readLanguage(ask.query) };
  const results = rowsOf(world, ask.params.media_type ?? '', wanted);
  if (results === undefined) return tmdbError(34);
  return tmdbJson(pageOf(results, { page, total: CLAIMED_TOTAL }), maxAgeOf(ask.path));
}

function rowsOf(world: World, kind: string, wanted: TrendingPage): readonly unknown[] | undefined {
  if (kind === 'movie' || kind === 'tv') {
    const { order } = world.rankings.rank({ ...wanted, mediaType: kind, upstream: 'tmdb' });
    return slicePage([...order.subarray(0, wanted.page * PAGE_SIZE)], wanted.page).map(
      rowAt(world, kind, wanted),
    );
  }
  if (kind === 'person') return slicePage(peopleOf(world, wanted), wanted.page);
  return kind === 'all' ? mixedRows(world, wanted) : undefined;
}

function mixedRows(world: World, wanted: TrendingPage): readonly unknown[] {
  const depth = wanted.page * PAGE_SIZE;
  const ranked = (['movie', 'tv'] as const).flatMap((mediaType) => {
    const { order, scores } = world.rankings.rank({ ...wanted, mediaType, upstream: 'tmdb' });
    return Array.from(order.subarray(0, depth), (index) => ({ mediaType, index, score: scores[index] ?? 0 }));
  });
  ranked.sort((a, b) => b.score - a.score);
  const rows: (() => unknown)[] = ranked.map(
    ({ mediaType, index }) =>
      () =>
        rowAt(world, mediaType, wanted)(index),
  );
  peopleOf(world, wanted).forEach((row, i) => {
    const at = (i + 1) * PERSON_EVERY - 1;
    if (at <= rows.length) rows.splice(at, 0, () => row);
  });
  return slicePage(rows, wanted.page).map((row) => row());
}

function peopleOf(world: World, { day, language }: TrendingPage): readonly unknown[] {
  const turn = day % world.people.all.length;
  const people = [...world.people.all.slice(turn), ...world.people.all.slice(0, turn)];
  return people.map((person) => personRow(person, { world, language }));
}

function rowAt(world: World, mediaType: MediaType, { language }: TrendingPage): (index: number) => unknown {
  return (index) => titleRow(world.shelves[mediaType].at(index), { language, withMediaType: true });
}

/** Between 36 and 395 seconds, as observed. */
function maxAgeOf(path: string): number {
  return 36 + Math.floor(fraction(hashText(path)) * 360);
}
