import type { FeedRow, ForeignIds, MediaType } from '@radarr/streaming-core';
import type { TraktListRow } from '../wire/list-rows.js';
import type { TraktTitle } from '../wire/title-object.js';
import { toTitleFacts } from './title-facts.js';

/** A list in Trakt's order. */
export interface OrderedList {
  readonly mediaType: MediaType;
  readonly rows: readonly TraktListRow[];
  /** What `people` counts, in Trakt's word. */
  readonly metric: 'watchers' | 'watcher_count';
}

/**
 * The feed rows of a list. A row's rank is its place in the list as Trakt sent it. Left out are rows without a name and
 * repetitions. A row that Trakt cannot tie to TMDB stays, with the IMDb id if there is one: others may know it.
 */
export function toFeedRows({ mediaType, rows, metric }: OrderedList): FeedRow[] {
  const seen = new Set<string>();
  return rows.flatMap(({ people, title }, index) => {
    const facts = toTitleFacts(mediaType, title);
    const names = namesOf(title);
    if (facts === undefined || names.some((name) => seen.has(name))) return [];
    for (const name of names) seen.add(name);
    const row = { rank: index + 1, ids: foreignIds(title), facts };
    return [people === undefined ? row : { ...row, metric: { name: metric, value: people } }];
  });
}

function foreignIds({ ids: { tmdb, imdb } }: TraktTitle): ForeignIds {
  return { ...(tmdb !== undefined && { tmdbId: tmdb }), ...(imdb !== undefined && { imdbId: imdb }) };
}

/** All by which a title can be known again. */
function namesOf({ ids: { trakt, tmdb, imdb } }: TraktTitle): string[] {
  return Object.entries({ trakt, tmdb, imdb }).flatMap(([catalogue, id]) =>
    id === undefined ? [] : `${catalogue} ${id}`,
  );
}
