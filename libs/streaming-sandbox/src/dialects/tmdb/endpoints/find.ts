import type { Answer } from '../../../http/answer.js';
import type { Title } from '../../../world/title.js';
import type { World } from '../../../world/world.js';
import type { Endpoint, EndpointAsk, Stage } from '../../dialect.js';
import { tmdbJson, tmdbError } from '../tmdb-answers.js';
import { readLanguage, titleRow } from '../wire/title-row.js';

const MAX_AGE_S = 4 * 3600;
const SOURCES = [
  'imdb_id',
  'tvdb_id',
  'facebook_id',
  'instagram_id',
  'tiktok_id',
  'twitter_id',
  'wikidata_id',
  'youtube_id',
];

/** GET /find/{external_id}: always 200, with empty lists for what nobody knows. @see https://developer.themoviedb.org/reference/find-by-id */
export function findEndpoint({ world }: Stage): Endpoint {
  return { path: '/3/find/{external_id}', answer: (ask) => answerFind(ask, world) };
}

function answerFind(ask: EndpointAsk, world: World): Answer {
  const source = ask.query.get('external_source') ?? '';
  if (!SOURCES.includes(source)) return tmdbError(5);
  const style = { language: readLanguage(ask.query), withMediaType: true };
  const rows = (title: Title | undefined) => (title ? [titleRow(title, style)] : []);
  const id = ask.params.external_id ?? '';
  return tmdbJson(
    {
      movie_results: rows(source === 'imdb_id' ? world.shelves.movie.byImdbId(id) : undefined),
      person_results: [],
      tv_results: rows(findShow(world, source, id)),
      tv_episode_results: [],
      tv_season_results: [],
    },
    MAX_AGE_S,
  );
}

function findShow(world: World, source: string, id: string): Title | undefined {
  if (source === 'imdb_id') return world.shelves.tv.byImdbId(id);
  return source === 'tvdb_id' ? world.shelves.tv.byTvdbId(Number(id)) : undefined;
}
