import type { components, SearchQuery } from '@radarr/streaming-api-client';

/**
 * How many titles a search found, where that is known. The source counts people and collections too when no kind is
 * asked for, and titles that no chosen service has: of several pages only the one that is shown can be counted then.
 */
export function foundCount(
  { results, total_pages, total_results }: components['schemas']['SearchBody'],
  query: SearchQuery,
): number | undefined {
  if (total_pages <= 1) return results.length;
  return query.media_type !== undefined && query.providers === undefined ? total_results : undefined;
}
