import type { ComingSoonQuery, ReleaseRow, SearchHit } from '@radarr/streaming-core';
import type { TmdbTvDetails } from '../wire/tv-details.js';

/**
 * The next episode of a show, if it is on within the days that are asked for: one row for each network, or one without
 * a provider. Networks are known by name only, as TMDB's numbers of networks are not those of its watch providers. The
 * day is that of the first showing, at home: in the region that is asked for it may be another.
 */
export function toShowReleases(
  show: SearchHit,
  details: TmdbTvDetails,
  { from, to }: Pick<ComingSoonQuery, 'from' | 'to'>,
): ReleaseRow[] {
  const episode = details.next_episode_to_air;
  const date = episode?.air_date;
  if (episode === undefined || date === undefined || date < from || date > to) return [];
  const row: ReleaseRow = {
    mediaType: 'tv',
    ids: { tmdbId: show.tmdbId },
    facts: show.facts,
    date,
    elsewhere: true,
    ...(episode.season_number !== undefined && { season: episode.season_number }),
    ...(episode.episode_number !== undefined && { episode: episode.episode_number }),
  };
  const names = new Set(details.networks.flatMap(({ name }) => name?.trim() ?? []));
  return names.size === 0 ? [row] : [...names].map((name) => ({ ...row, provider: { name } }));
}
