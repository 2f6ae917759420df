import type { DialectFactory } from '../dialect.js';
import { detailsEndpoints } from './endpoints/details.js';
import { rankedListEndpoints } from './endpoints/ranked-lists.js';
import { relatedEndpoints } from './endpoints/related.js';
import { searchByIdEndpoint } from './endpoints/search-by-id.js';
import { seasonsEndpoint } from './endpoints/seasons.js';
import { watchedEndpoints } from './endpoints/watched.js';
import { guardHeaders } from './header-guard.js';
import { personalEndpoints } from './personal/personal-endpoints.js';
import { forbidden, traktEmpty } from './trakt-answers.js';
import { traktFailure } from './trakt-failure.js';

/** Trakt's API, version 2, both of its stacks. @see https://docs.trakt.tv/ */
export const traktDialect: DialectFactory = (stage) => ({
  basePath: '',
  endpoints: [
    ...rankedListEndpoints(stage),
    ...watchedEndpoints(stage),
    ...detailsEndpoints(stage),
    ...relatedEndpoints(stage),
    seasonsEndpoint(stage),
    searchByIdEndpoint(stage),
    ...personalEndpoints(stage),
  ],
  guard: (ask) => guardHeaders(ask, stage.keys),
  // A path that does not exist is answered as if only the method were wrong, and a wrong method as a bad request.
  unknownPath: () => traktEmpty(405),
  wrongMethod: () => traktEmpty(400),
  refusal: forbidden,
  failure: (failure) => traktFailure(failure, stage.clock),
});
