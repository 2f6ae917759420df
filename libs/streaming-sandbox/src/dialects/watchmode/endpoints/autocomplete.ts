import { jsonAnswer, type Answer } from '../../../http/answer.js';
import type { Title } from '../../../world/title.js';
import { watchmodePersonId } from '../../../world/watchmode/watchmode-id.js';
import type { WatchmodeTitle } from '../../../world/watchmode/watchmode-title.js';
import type { EndpointAsk, Stage } from '../../dialect.js';
import type { PricedEndpoint } from '../metered.js';
import { readNumber } from '../parameters.js';
import { ONE_CREDIT } from '../prices.js';
import { watchmodeError } from '../watchmode-answers.js';
import type { WatchmodeStage } from '../watchmode-stage.js';
import { artworkUrl } from '../wire/artwork-url.js';
import { summary } from '../wire/summary.js';

const MOST_ROWS = 10;
/** `search_type` by its number: which kinds of title, and whether people. */
const SEARCH_TYPES: Readonly<
  Record<number, { readonly kinds: readonly Title['mediaType'][]; readonly people: boolean }>
> = {
  1: { kinds: ['movie', 'tv'], people: true },
  2: { kinds: ['movie', 'tv'], people: false },
  3: { kinds: ['movie'], people: false },
  4: { kinds: ['tv'], people: false },
  5: { kinds: [], people: true },
};

/** GET /autocomplete-search/?search_value=&search_type=: what a search box proposes. @see https://api.watchmode.com/docs/ */
export function autocompleteEndpoint(context: WatchmodeStage): PricedEndpoint {
  return {
    path: '/v1/autocomplete-search/',
    price: () => ONE_CREDIT,
    answer: (ask) => answerAutocomplete(ask, context),
  };
}

function answerAutocomplete({ query }: EndpointAsk, { stage, titles }: WatchmodeStage): Answer {
  const value = (query.get('search_value') ?? '').trim();
  const number = readNumber(query, { name: 'search_type', min: 1, max: 5, byDefault: 1 });
  const wanted = number === undefined ? undefined : SEARCH_TYPES[number];
  if (!wanted || value === '') return watchmodeError(400);
  const proposals = titles
    .namedLike(value)
    .filter(({ title }) => wanted.kinds.includes(title.mediaType))
    .map((found) => titleProposal(found, stage));
  const people = wanted.people ? personProposals(value, stage) : [];
  return jsonAnswer({ results: [...proposals, ...people].slice(0, MOST_ROWS) });
}

function titleProposal(found: WatchmodeTitle, stage: Stage): Record<string, unknown> {
  return {
    ...summary(found, 'name'),
    relevance: Math.round(found.title.popularity * 100) / 100,
    result_type: 'title',
    image_url: artworkUrl(stage, 'w185', found.title.posterPath),
  };
}

function personProposals(value: string, { world }: Stage): readonly Record<string, unknown>[] {
  return world.people.all.flatMap((person, ordinal) => {
    if (!person.name.toLowerCase().includes(value.toLowerCase())) return [];
    const about = { id: watchmodePersonId(ordinal), name: person.name, relevance: person.popularity };
    const none = { type: null, year: null, image_url: null };
    return { ...about, ...none, result_type: 'person', tmdb_id: person.id, tmdb_type: 'person' };
  });
}
