import type { CallOptions, ComingSoonQuery, UpstreamReleases } from '@radarr/streaming-core';
import { toFilmReleases, toUnconfirmedReleases } from '../mapping/film-releases.js';
import { RELEASE_TYPE } from '../wire/release-dates.js';
import { askEach } from './ask-each.js';
import { discoverTitles, type Discovery } from './discovered-titles.js';

/**
 * The films that are released digitally in a region. TMDB's list only tells which films; their days and providers
 * stand in each film's release dates. Where those could not be had, the day of the list is told, without a provider: it
 * is the region's own in all that was seen of such lists, though TMDB does not promise so.
 */
export async function arrivingFilms(
  discovery: Discovery,
  query: ComingSoonQuery,
  call?: CallOptions,
): Promise<UpstreamReleases> {
  const wanted = {
    mediaType: 'movie',
    region: query.region,
    with_release_type: RELEASE_TYPE.digital,
    'release_date.gte': query.from,
    'release_date.lte': query.to,
    sort_by: 'popularity.desc',
  } as const;
  const { titles, ...how } = await discoverTitles(discovery, wanted, call);
  const ends = await askEach(titles, ({ tmdbId }) => discovery.client.movieReleaseDates(tmdbId, call), call);
  const releases = titles.flatMap((film, index) => {
    const end = ends[index];
    if (end?.status !== 'fulfilled') return toUnconfirmedReleases(film, query);
    return end.value ? toFilmReleases(film, end.value, query) : [];
  });
  return { releases, ...how };
}
