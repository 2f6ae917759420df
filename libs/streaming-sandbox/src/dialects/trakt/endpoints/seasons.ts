import type { Title } from '../../../world/title.js';
import type { Endpoint, Stage } from '../../dialect.js';
import { findByTraktPath } from '../title-lookup.js';
import { newStack } from '../trakt-answers.js';
import { airedEpisodes } from '../wire/title-object.js';

const EPISODES_IN_A_SEASON = 10;

/** GET /shows/{id}/seasons. An unknown id is an empty list, last updated in 1970. @see https://docs.trakt.tv/ */
export function seasonsEndpoint({ world }: Stage): Endpoint {
  return {
    path: '/shows/{id}/seasons',
    answer: ({ params }) => {
      const show = findByTraktPath(world, 'tv', params.id ?? '');
      const updatedAt = show ? '2026-01-01T00:00:00.000Z' : '1970-01-01T00:00:00.000Z';
      return newStack(show ? seasonRows(show) : [], {
        maxAgeS: 3600,
        headers: { 'x-show-updated-at': updatedAt },
      });
    },
  };
}

function seasonRows(show: Title): readonly unknown[] {
  const count = Math.max(1, Math.ceil(airedEpisodes(show) / EPISODES_IN_A_SEASON));
  return Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    ids: { trakt: show.traktId * 100 + i + 1, tvdb: null, tmdb: null, plex: { guid: null } },
  }));
}
