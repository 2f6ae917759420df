import type { CallOptions, ComingSoonQuery, UpstreamReleases } from '@radarr/streaming-core';
import { toShowReleases } from '../mapping/show-releases.js';
import { askEach } from './ask-each.js';
import { discoverTitles, type Discovery } from './discovered-titles.js';

/**
 * The shows whose next episode is on. TMDB knows no regional air dates, so the answer is the same for every region. A
 * show whose details could not be had is left out.
 */
export async function arrivingShows(
  discovery: Discovery,
  query: ComingSoonQuery,
  call?: CallOptions,
): Promise<UpstreamReleases> {
  const wanted = {
    mediaType: 'tv',
    'air_date.gte': query.from,
    'air_date.lte': query.to,
    sort_by: 'popularity.desc',
  } as const;
  const { titles, ...how } = await discoverTitles(discovery, wanted, call);
  const ends = await askEach(titles, ({ tmdbId }) => discovery.client.tv(tmdbId, call), call);
  const releases = titles.flatMap((show, index) => {
    const end = ends[index];
    return end?.status === 'fulfilled' && end.value ? toShowReleases(show, end.value, query) : [];
  });
  return { releases, ...how };
}
