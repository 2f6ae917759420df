import { dayOf } from '../../../world/calendar-day.js';
import type { Title } from '../../../world/title.js';
import type { DetailsContext } from '../wire/details.js';
import { externalIds } from '../wire/external-ids.js';
import { releaseDates } from '../wire/release-dates.js';
import { watchProviders } from '../wire/watch-providers.js';
import { recommendations } from './recommendations.js';

type Part = (title: Title, context: DetailsContext) => unknown;

/** What can be appended to details, by the path text that is also its key. */
const PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['external_ids', externalIds],
  ['recommendations', (title, { world, language }) => recommendations(title, { world, language, page: 1 })],
  [
    'watch/providers',
    (title, { world, now }) => ({ results: watchProviders(title, { world, today: dayOf(now) }) }),
  ],
]);

const FILM_PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
  [
    'release_dates',
    (film, { world, now }) => ({ results: releaseDates(world.releases.of(film, { today: dayOf(now) })) }),
  ],
]);

/** The parts that `append_to_response` names, without the ids that their own endpoints give. Unknown names are ignored. */
export function appendedParts(
  title: Title,
  names: readonly string[],
  context: DetailsContext,
): Record<string, unknown> {
  const known = names.flatMap((name) => {
    const part = PARTS.get(name) ?? (title.mediaType === 'movie' ? FILM_PARTS.get(name) : undefined);
    return part ? [[name, part(title, context)] as const] : [];
  });
  return Object.fromEntries(known);
}
