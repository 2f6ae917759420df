import type { Answer } from '../../http/answer.js';
import type { Ask } from '../../http/ask.js';
import type { DialectFactory } from '../dialect.js';
import { datasetEndpoints } from './datasets/dataset-endpoints.js';
import { autocompleteEndpoint } from './endpoints/autocomplete.js';
import { listTitlesEndpoint } from './endpoints/list-titles.js';
import { paidPlansOnly } from './endpoints/paid-plans-only.js';
import { referenceEndpoints } from './endpoints/reference-lists.js';
import { releasesEndpoint } from './endpoints/releases.js';
import { searchEndpoint } from './endpoints/search.js';
import { sourcesEndpoint } from './endpoints/sources.js';
import { statusEndpoint } from './endpoints/status.js';
import { titleEndpoints } from './endpoints/title.js';
import { accountOf, guardKey, isDataset } from './key-guard.js';
import { metered } from './metered.js';
import { invalidMethod, proxyPage, refusedKey, withAccount, wrongVerb } from './watchmode-answers.js';
import { watchmodeFailure } from './watchmode-failure.js';
import { watchmodeStage } from './watchmode-stage.js';

/** Watchmode's API, version 1, on its free plan, and its id maps. @see https://api.watchmode.com/docs/ */
export const watchmodeDialect: DialectFactory = (stage) => {
  const context = watchmodeStage(stage);
  const priced = [
    statusEndpoint(stage),
    ...referenceEndpoints(stage),
    sourcesEndpoint(context.sources),
    searchEndpoint(context),
    autocompleteEndpoint(context),
    ...titleEndpoints(context),
    releasesEndpoint(context),
    listTitlesEndpoint(context),
    ...paidPlansOnly(),
  ];
  const toAccount = (answer: Answer, ask: Ask) => {
    const account = accountOf(ask, stage);
    return account ? withAccount(answer, account) : answer;
  };
  return {
    basePath: '/v1',
    endpoints: [...priced.map((endpoint) => metered(endpoint, stage)), ...datasetEndpoints(stage)],
    guard: (ask) => guardKey(ask, stage),
    unknownPath: (ask) => (isDataset(ask) ? proxyPage(404) : toAccount(invalidMethod(), ask)),
    wrongMethod: (ask) => toAccount(wrongVerb(), ask),
    refusal: refusedKey,
    failure: (failure, ask) =>
      watchmodeFailure(failure, { account: accountOf(ask, stage), clock: stage.clock }),
  };
};
