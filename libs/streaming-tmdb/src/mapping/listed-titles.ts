import type { MediaType, SearchHit } from '@radarr/streaming-core';
import { titleKeyText } from '@radarr/streaming-core';
import type { TmdbTitleRow } from '../wire/title-page.js';
import { kindOf } from './row-kind.js';
import { toTitleFacts } from './title-facts.js';

/**
 * The titles of a list in its order, each once. Left out are persons, collections and rows without a name.
 * @param mediaType what the list holds; without it a row must tell its own kind, and both kinds are taken
 */
export function toListedTitles(list: readonly TmdbTitleRow[], mediaType?: MediaType): SearchHit[] {
  const titles = new Map<string, SearchHit>();
  for (const row of list) {
    const kind = kindOf(row, mediaType);
    if (kind === undefined || (mediaType !== undefined && kind !== mediaType)) continue;
    const key = { mediaType: kind, tmdbId: row.id };
    const facts = toTitleFacts(kind, row);
    if (facts !== undefined && !titles.has(titleKeyText(key)))
      titles.set(titleKeyText(key), { ...key, facts });
  }
  return [...titles.values()];
}
