import type { Endpoint, Stage } from '../../dialect.js';
import { TRAKT_KINDS } from '../kinds.js';
import { pageSlice, pagingHeaders, readPaging } from '../paging.js';
import { findByTraktPath } from '../title-lookup.js';
import { newStack } from '../trakt-answers.js';
import { newStackTitle, wantsFull } from '../wire/title-object.js';

const DEFAULT_LIMIT = 10;
const RELATED = 30;

/** GET /{movies|shows}/{id}/related. An unknown id is an empty list, not a 404. @see https://docs.trakt.tv/ */
export function relatedEndpoints({ world, clock }: Stage): readonly Endpoint[] {
  return TRAKT_KINDS.map((kind) => ({
    path: `/${kind.plural}/{id}/related`,
    answer: ({ params, query }) => {
      const shelf = world.shelves[kind.mediaType];
      const title = findByTraktPath(world, kind.mediaType, params.id ?? '');
      const related = title
        ? Array.from({ length: RELATED }, (_, i) => shelf.at((title.index + 1 + i) % shelf.size))
        : [];
      const paging = readPaging(query, { defaultLimit: DEFAULT_LIMIT });
      const style = { full: wantsFull(query), now: clock.now() };
      const rows = pageSlice(related, paging).map((each) => newStackTitle(each, style));
      return newStack(rows, { maxAgeS: 3600, headers: pagingHeaders(paging, related.length) });
    },
  }));
}
