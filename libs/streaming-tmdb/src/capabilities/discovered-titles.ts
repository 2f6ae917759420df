import type { CallOptions, Instant, MediaType, SearchHit } from '@radarr/streaming-core';
import type { TmdbDiscoverFilters } from '../client/discover-filters.js';
import type { TmdbClient } from '../client/tmdb-client.js';
import { toListedTitles } from '../mapping/listed-titles.js';
import { oldestOf } from './oldest.js';

/** Where titles are discovered, and how far. */
export interface Discovery {
  readonly client: TmdbClient;
  /** How many pages of 20 titles are read at most, from 1. */
  readonly maxPages: number;
}

/** The first titles of a list. */
export interface DiscoveredTitles {
  readonly titles: readonly SearchHit[];
  readonly fetchedAt: Instant;
  /** There are more pages than were read. */
  readonly truncated?: true;
}

/** Reads the first pages of the films or shows that fit the filters, as many as there are; one that fails fails them all. */
export async function discoverTitles<Kind extends MediaType>(
  { client, maxPages }: Discovery,
  { mediaType, ...filters }: { readonly mediaType: Kind } & TmdbDiscoverFilters[Kind],
  call?: CallOptions,
): Promise<DiscoveredTitles> {
  const ask = (page: number) => client.discover(mediaType, { ...filters, page }, call);
  const first = await ask(1);
  const more = Math.max(Math.min(first.body.total_pages, maxPages) - 1, 0);
  const others = await Promise.all(Array.from({ length: more }, (_, index) => ask(index + 2)));
  const pages = [first, ...others];
  const rows = pages.flatMap(({ body }) => body.results);
  return {
    titles: toListedTitles(rows, mediaType),
    fetchedAt: oldestOf(pages),
    ...(first.body.total_pages > pages.length && { truncated: true as const }),
  };
}
