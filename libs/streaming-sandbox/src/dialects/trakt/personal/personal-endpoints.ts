import type { Endpoint, Stage } from '../../dialect.js';
import { guardBearer } from './bearer-guard.js';
import { historyEndpoints } from './history.js';
import { lastActivitiesEndpoint } from './last-activities.js';
import { recommendationEndpoints } from './recommendations.js';
import { settingsEndpoint } from './settings.js';
import { watchlistEndpoints } from './watchlist.js';

/** What only an application with the person's token may ask. */
export function personalEndpoints(stage: Stage): readonly Endpoint[] {
  return [
    settingsEndpoint(),
    lastActivitiesEndpoint(stage),
    ...watchlistEndpoints(stage),
    ...historyEndpoints(stage),
    ...recommendationEndpoints(stage),
  ].map((endpoint) => guardBearer(endpoint, stage.accounts));
}
