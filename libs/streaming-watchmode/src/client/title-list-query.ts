import type { CalendarDate } from '@radarr/streaming-core';
import type { QueryValue } from '@radarr/streaming-http';
import { compactDate } from './compact-date.js';

/** Which titles are to be listed; a field that is left out narrows nothing. Costs 1 credit for each region, at least 1. */
export interface WatchmodeTitleListQuery {
  /** `movie`, `tv_series`, `tv_special`, `tv_miniseries`, `short_film`. */
  readonly types?: readonly string[];
  /** With sources or their types only one; Watchmode takes US then if none is named. */
  readonly regions?: readonly string[];
  readonly sourceIds?: readonly number[];
  /** `sub`, `free`, `tve`, `rent`, `buy`. */
  readonly sourceTypes?: readonly string[];
  readonly releasedFrom?: CalendarDate;
  readonly releasedTo?: CalendarDate;
  /** @default 'relevance_desc' */
  readonly sortBy?: `${'relevance' | 'popularity' | 'release_date' | 'title'}_${'asc' | 'desc'}`;
  /** From 1. @default 1 */
  readonly page?: number;
  /** Titles a page, at most 250. @default 250 */
  readonly limit?: number;
}

export function titleListParameters(query: WatchmodeTitleListQuery): Record<string, QueryValue> {
  return {
    types: query.types?.join(','),
    regions: query.regions?.join(','),
    source_ids: query.sourceIds?.join(','),
    source_types: query.sourceTypes?.join(','),
    release_date_start: query.releasedFrom && compactDate(query.releasedFrom),
    release_date_end: query.releasedTo && compactDate(query.releasedTo),
    sort_by: query.sortBy,
    page: query.page,
    limit: query.limit,
  };
}
