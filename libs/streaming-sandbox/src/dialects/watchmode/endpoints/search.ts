import { jsonAnswer, type Answer } from '../../../http/answer.js';
import type { Person } from '../../../world/people.js';
import { WATCHMODE_TITLE_TYPES } from '../../../world/watchmode/watchmode-title-type.js';
import { findWatchmodeTitle, type WatchmodeTitle } from '../../../world/watchmode/watchmode-title.js';
import type { EndpointAsk, Stage } from '../../dialect.js';
import type { PricedEndpoint } from '../metered.js';
import { readList } from '../parameters.js';
import { ONE_CREDIT } from '../prices.js';
import { watchmodeError } from '../watchmode-answers.js';
import type { WatchmodeStage } from '../watchmode-stage.js';
import { personObject } from '../wire/person.js';
import { summary } from '../wire/summary.js';

const MOST_ROWS = 50;

/** What is looked for in titles and in people, by the word of `search_field`. */
const FIELDS: Readonly<Record<string, SearchField>> = {
  name: {
    titles: ({ titles }, value) => titles.namedLike(value),
    people: ({ name }, value) => name.toLowerCase().includes(value.trim().toLowerCase()),
  },
  imdb_id: { titles: ({ stage }, value) => known(stage, /^tt\d+$/.test(value) ? value : '') },
  tmdb_movie_id: { titles: ({ stage }, value) => known(stage, `movie-${value}`) },
  tmdb_tv_id: { titles: ({ stage }, value) => known(stage, `tv-${value}`) },
  tmdb_person_id: { people: ({ id }, value) => String(id) === value },
};

interface SearchField {
  readonly titles?: (context: WatchmodeStage, value: string) => readonly WatchmodeTitle[];
  readonly people?: (person: Person, value: string) => boolean;
}

/** GET /search/?search_field=&search_value=&types=: by name or foreign id. @see https://api.watchmode.com/docs/ */
export function searchEndpoint(context: WatchmodeStage): PricedEndpoint {
  return { path: '/v1/search/', price: () => ONE_CREDIT, answer: (ask) => answerSearch(ask, context) };
}

function answerSearch({ query }: EndpointAsk, context: WatchmodeStage): Answer {
  const name = query.get('search_field') ?? '';
  const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
  const value = query.get('search_value') ?? '';
  const types = readList(query, 'types');
  const typesExist = types.every((type) => WATCHMODE_TITLE_TYPES.some((each) => each === type));
  if (!field || value.trim() === '' || !typesExist) return watchmodeError(400);
  const titles = (field.titles?.(context, value) ?? []).filter(
    ({ type }) => types.length === 0 || types.includes(type),
  );
  const people = context.stage.world.people.all.flatMap((person, ordinal) =>
    field.people?.(person, value) ? personObject(person, ordinal) : [],
  );
  return jsonAnswer({
    title_results: titles.slice(0, MOST_ROWS).map((found) => summary(found, 'name')),
    people_results: people.slice(0, MOST_ROWS),
  });
}

function known({ world }: Stage, id: string): readonly WatchmodeTitle[] {
  const found = findWatchmodeTitle(world, id);
  return found ? [found] : [];
}
