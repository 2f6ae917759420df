import { jsonAnswer } from '../../../http/answer.js';
import { WATCHMODE_GENRES } from '../../../world/watchmode/watchmode-genres.js';
import { WATCHMODE_NETWORKS } from '../../../world/watchmode/watchmode-networks.js';
import type { Stage } from '../../dialect.js';
import type { PricedEndpoint } from '../metered.js';
import { ONE_CREDIT } from '../prices.js';

/** The countries whose data Watchmode keeps best. */
const FIRST_TIER: readonly string[] = ['US', 'CA', 'GB', 'AU'];

/** GET /regions/, /networks/ and /genres/: lists that hardly ever change. @see https://api.watchmode.com/docs/ */
export function referenceEndpoints({ world, watchmode }: Stage): readonly PricedEndpoint[] {
  const regions = () =>
    world.regions.map(({ code, englishName }) => ({
      country: code,
      name: englishName,
      flag: `https://flags.example/${code.toLowerCase()}.png`,
      data_tier: FIRST_TIER.includes(code) ? 1 : 2,
      plan_enabled: watchmode.regions.includes(code),
    }));
  const networks = () =>
    WATCHMODE_NETWORKS.map(({ id, name, originCountry, tmdbId }) => ({
      id,
      name,
      origin_country: originCountry,
      tmdb_id: tmdbId,
    }));
  const genres = () => WATCHMODE_GENRES.map(({ id, name, tmdbId }) => ({ id, name, tmdb_id: tmdbId }));
  return [
    listEndpoint('/v1/regions/', regions),
    listEndpoint('/v1/networks/', networks),
    listEndpoint('/v1/genres/', genres),
  ];
}

function listEndpoint(path: string, rows: () => unknown): PricedEndpoint {
  return { path, price: () => ONE_CREDIT, answer: () => jsonAnswer(rows()) };
}
