import type { Endpoint, Stage } from '../../dialect.js';
import { TRAKT_KINDS } from '../kinds.js';
import { findByTraktPath } from '../title-lookup.js';
import { newStack, traktEmpty } from '../trakt-answers.js';
import { newStackTitle, wantsFull } from '../wire/title-object.js';

/** GET /{movies|shows}/{id} by Trakt number, slug or IMDb id, of the new stack. @see https://docs.trakt.tv/ */
export function detailsEndpoints({ world, clock }: Stage): readonly Endpoint[] {
  return TRAKT_KINDS.map((kind) => ({
    path: `/${kind.plural}/{id}`,
    answer: ({ params, query }) => {
      const title = findByTraktPath(world, kind.mediaType, params.id ?? '');
      if (!title) return traktEmpty(404);
      const object = newStackTitle(title, { full: wantsFull(query), now: clock.now() });
      return newStack(object, { maxAgeS: 3600, sharedMaxAgeS: 43_200 });
    },
  }));
}
