import { watchmodeError } from '../watchmode-answers.js';
import type { PricedEndpoint } from '../metered.js';
import { ONE_CREDIT } from '../prices.js';

const PATHS = ['/v1/changes/{change_type}/', '/v1/title-release-dates/'];

/**
 * GET /changes/{type}/ and /title-release-dates/, which the free plan lacks. With which status it refuses them is not
 * known; 403 is our guess.
 */
export function paidPlansOnly(): readonly PricedEndpoint[] {
  return PATHS.map((path) => ({ path, price: () => ONE_CREDIT, answer: () => watchmodeError(403) }));
}
