import { jsonAnswer, type Answer } from '../../../http/answer.js';
import type { EndpointAsk } from '../../dialect.js';
import type { PricedEndpoint } from '../metered.js';
import { readNumber } from '../parameters.js';
import { listPrice } from '../prices.js';
import { readTitleFilter } from '../title-filter.js';
import { readTitleOrder } from '../title-order.js';
import type { WatchmodeStage } from '../watchmode-stage.js';
import { watchmodeError } from '../watchmode-answers.js';
import { summary } from '../wire/summary.js';

const MOST_ROWS = 250;
const MOST_PAGES = 1_000_000;
/** Where a title can be watched is worked out title by title: of the most popular ones only. */
const LOOKED_THROUGH = 300;

/** GET /list-titles/: titles that fit, page by page. @see https://api.watchmode.com/docs/ */
export function listTitlesEndpoint(context: WatchmodeStage): PricedEndpoint {
  return { path: '/v1/list-titles/', price: listPrice, answer: (ask) => answerList(ask, context) };
}

function answerList({ query }: EndpointAsk, context: WatchmodeStage): Answer {
  const filter = readTitleFilter(query, context);
  const order = readTitleOrder(query.get('sort_by'));
  const page = readNumber(query, { name: 'page', min: 1, max: MOST_PAGES, byDefault: 1 });
  const limit = readNumber(query, { name: 'limit', min: 1, max: MOST_ROWS, byDefault: MOST_ROWS });
  if (!filter || !order || page === undefined || limit === undefined) return watchmodeError(400);
  const fitting = context.titles.all.slice(0, LOOKED_THROUGH).filter(filter).sort(order);
  return jsonAnswer({
    titles: fitting.slice((page - 1) * limit, page * limit).map((found) => summary(found)),
    page,
    total_results: fitting.length,
    total_pages: Math.ceil(fitting.length / limit),
  });
}
