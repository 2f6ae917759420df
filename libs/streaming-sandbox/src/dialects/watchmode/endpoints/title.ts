import { jsonAnswer, type Answer } from '../../../http/answer.js';
import { dayOf } from '../../../world/calendar-day.js';
import type { Season } from '../../../world/seasons/season.js';
import { findWatchmodeTitle, type WatchmodeTitle } from '../../../world/watchmode/watchmode-title.js';
import type { EndpointAsk } from '../../dialect.js';
import type { PricedEndpoint } from '../metered.js';
import { readList } from '../parameters.js';
import { titlePrice } from '../prices.js';
import { rowsOf } from '../title-sources.js';
import type { WatchmodeStage } from '../watchmode-stage.js';
import { watchmodeError } from '../watchmode-answers.js';
import { castOf } from '../wire/cast.js';
import { details } from '../wire/details.js';
import { episodeRows, seasonRows } from '../wire/seasons.js';

/** A part of what is known of a title. */
type TitlePart = (found: WatchmodeTitle, ask: EndpointAsk, context: WatchmodeStage) => unknown;

const sources: TitlePart = (found, { query }, context) => rowsOf(found, readList(query, 'regions'), context);
const seasons: TitlePart = (found, _ask, { stage }) =>
  seasonRows(found, { seasons: seasonsOf(found, stage), stage });
const episodes: TitlePart = (found, ask, context) =>
  episodeRows(found, {
    seasons: seasonsOf(found, context.stage),
    sources: rowsOf(found, readList(ask.query, 'regions'), context),
  });
const cast: TitlePart = (found, _ask, { stage }) => castOf(found, stage.world);

/** What can be appended to details: the word that asks for it, the field it comes in, and what it is. */
const PARTS: readonly (readonly [word: string, field: string, part: TitlePart])[] = [
  ['sources', 'sources', sources],
  ['seasons', 'seasons', seasons],
  ['episodes', 'episodes', episodes],
  ['cast-crew', 'cast', cast],
];

/**
 * GET /title/{id}/details/, with parts appended, and each part alone. An unknown word to append is ignored.
 * @see https://api.watchmode.com/docs/
 */
export function titleEndpoints(context: WatchmodeStage): readonly PricedEndpoint[] {
  const endpoint = (name: string, part: TitlePart): PricedEndpoint => ({
    path: `/v1/title/{title_id}/${name}/`,
    price: titlePrice,
    answer: (ask) => answerTitle(ask, part, context),
  });
  return [endpoint('details', detailsWithParts), ...PARTS.map(([word, , part]) => endpoint(word, part))];
}

function answerTitle(ask: EndpointAsk, part: TitlePart, context: WatchmodeStage): Answer {
  const found = findWatchmodeTitle(context.stage.world, ask.params.title_id ?? '');
  return found ? jsonAnswer(part(found, ask, context)) : watchmodeError(404);
}

const detailsWithParts: TitlePart = (found, ask, context) => {
  const words = readList(ask.query, 'append_to_response');
  const wanted = PARTS.filter(([word]) => words.includes(word));
  const parts = wanted.map(([, field, part]) => [field, part(found, ask, context)] as const);
  return { ...details(found, context.stage), ...Object.fromEntries(parts) };
};

function seasonsOf({ title }: WatchmodeTitle, { world, clock }: WatchmodeStage['stage']): readonly Season[] {
  return title.mediaType === 'tv' ? world.arrivals.seasons(title, dayOf(clock.now())) : [];
}
