import type { DialectFactory } from '../dialect.js';
import { traktEmpty } from '../trakt/trakt-answers.js';
import { activateEndpoints } from './endpoints/activate.js';
import { deviceCodeEndpoint } from './endpoints/device-code.js';
import { deviceTokenEndpoint } from './endpoints/device-token.js';
import { revokeEndpoint } from './endpoints/revoke.js';
import { tokenEndpoint } from './endpoints/token.js';
import { invalidClient } from './oauth-answers.js';
import { traktAuthFailure } from './trakt-auth-failure.js';

/** The host where people let applications into their Trakt accounts. @see https://docs.trakt.tv/ */
export const traktAuthDialect: DialectFactory = (stage) => ({
  basePath: '',
  endpoints: [
    deviceCodeEndpoint(stage),
    deviceTokenEndpoint(stage),
    tokenEndpoint(stage),
    revokeEndpoint(stage),
    ...activateEndpoints(stage),
  ],
  guard: () => undefined,
  // Neither is recorded for this host; the plain statuses are our choice.
  unknownPath: () => traktEmpty(404),
  wrongMethod: () => traktEmpty(405),
  refusal: invalidClient,
  failure: (failure, ask) => traktAuthFailure(failure, ask, stage.clock),
});
