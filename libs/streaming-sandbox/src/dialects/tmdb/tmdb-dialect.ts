import type { DialectFactory } from '../dialect.js';
import { configurationEndpoint } from './endpoints/configuration.js';
import { detailsEndpoints } from './endpoints/details.js';
import { discoverEndpoints } from './endpoints/discover.js';
import { externalIdsEndpoints } from './endpoints/external-ids.js';
import { findEndpoint } from './endpoints/find.js';
import { providerDirectoryEndpoints, providerRegionsEndpoint } from './endpoints/provider-directory.js';
import { recommendationsEndpoints } from './endpoints/recommendations.js';
import { releaseDatesEndpoint } from './endpoints/release-dates.js';
import { searchMultiEndpoint } from './endpoints/search-multi.js';
import { searchTitlesEndpoints } from './endpoints/search-titles.js';
import { titleWatchProvidersEndpoints } from './endpoints/title-watch-providers.js';
import { trendingEndpoint } from './endpoints/trending.js';
import { upcomingEndpoint } from './endpoints/upcoming.js';
import { guardKey } from './key-guard.js';
import { tmdbError } from './tmdb-answers.js';
import { tmdbFailure } from './tmdb-failure.js';

/** TMDB's API, version 3. @see https://developer.themoviedb.org/reference/getting-started */
export const tmdbDialect: DialectFactory = (stage) => ({
  basePath: '/3',
  endpoints: [
    trendingEndpoint(stage),
    ...detailsEndpoints(stage),
    ...externalIdsEndpoints(stage),
    ...recommendationsEndpoints(stage),
    findEndpoint(stage),
    searchMultiEndpoint(stage),
    ...searchTitlesEndpoints(stage),
    ...discoverEndpoints(stage),
    upcomingEndpoint(stage),
    releaseDatesEndpoint(stage),
    ...titleWatchProvidersEndpoints(stage),
    ...providerDirectoryEndpoints(stage),
    providerRegionsEndpoint(stage),
    configurationEndpoint(stage),
  ],
  guard: (ask) => guardKey(ask, stage.keys),
  unknownPath: () => tmdbError(34),
  wrongMethod: () => tmdbError(42),
  refusal: () => tmdbError(7),
  failure: (failure) => tmdbFailure(failure, stage.clock),
});
