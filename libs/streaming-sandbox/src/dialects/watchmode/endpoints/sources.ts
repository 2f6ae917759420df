import type { Answer } from '../../../http/answer.js';
import { jsonAnswer } from '../../../http/answer.js';
import type { WatchmodeSource, WatchmodeSources } from '../../../world/watchmode/watchmode-sources.js';
import type { EndpointAsk } from '../../dialect.js';
import type { PricedEndpoint } from '../metered.js';
import { readList } from '../parameters.js';
import { ONE_CREDIT } from '../prices.js';
import { watchmodeError } from '../watchmode-answers.js';

const TYPES: readonly string[] = ['sub', 'rent', 'buy', 'free', 'tve'];
/** Whose countries were seen twice, once in small letters: Netflix and Prime. */
const DOUBLED_REGIONS: readonly number[] = [203, 26];

/** GET /sources/?regions=&types=: every service. @see https://api.watchmode.com/docs/ */
export function sourcesEndpoint(sources: WatchmodeSources): PricedEndpoint {
  return { path: '/v1/sources/', price: () => ONE_CREDIT, answer: (ask) => answerSources(ask, sources) };
}

function answerSources({ query }: EndpointAsk, sources: WatchmodeSources): Answer {
  const regions = readList(query, 'regions');
  const types = readList(query, 'types');
  if (types.some((type) => !TYPES.includes(type))) return watchmodeError(400);
  const wanted = sources.all.filter(
    (source) =>
      (regions.length === 0 || regions.some((region) => source.regions.includes(region))) &&
      (types.length === 0 || types.some((type) => isOfType(source, type))),
  );
  return jsonAnswer(wanted.map(sourceObject));
}

/** A shop rents and sells. */
function isOfType({ type }: WatchmodeSource, wanted: string): boolean {
  return type === wanted || (type === 'buy' && wanted === 'rent');
}

function sourceObject({ id, name, type, regions }: WatchmodeSource): Record<string, unknown> {
  const small = DOUBLED_REGIONS.includes(id) ? regions.map((region) => region.toLowerCase()) : [];
  return {
    id,
    name,
    type,
    logo_100px: `https://logos.example/provider-${id}.png`,
    ios_appstore_url: null,
    android_playstore_url: null,
    android_scheme: null,
    ios_scheme: null,
    regions: [...regions, ...small],
  };
}
