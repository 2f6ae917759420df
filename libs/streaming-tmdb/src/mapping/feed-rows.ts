import type { FeedRow, MediaType } from '@radarr/streaming-core';
import type { TmdbTitleRow } from '../wire/title-page.js';
import { kindOf } from './row-kind.js';
import { toTitleFacts } from './title-facts.js';

/**
 * The feed rows of a list in TMDB's order. A row's rank is its place in the list as TMDB sent it. Left out are rows of
 * another kind, rows without a name, and repetitions: a title moves from page to page while its popularity changes, and
 * its best rank counts.
 */
export function toFeedRows(mediaType: MediaType, list: readonly TmdbTitleRow[]): FeedRow[] {
  const seen = new Set<number>();
  return list.flatMap((row, index) => {
    if (kindOf(row, mediaType) !== mediaType || seen.has(row.id)) return [];
    const facts = toTitleFacts(mediaType, row);
    if (facts === undefined) return [];
    seen.add(row.id);
    return [withMetric(row, { rank: index + 1, ids: { tmdbId: row.id }, facts })];
  });
}

function withMetric({ popularity }: TmdbTitleRow, row: FeedRow): FeedRow {
  if (popularity === undefined) return row;
  return { ...row, metric: { name: 'popularity', value: popularity } };
}
