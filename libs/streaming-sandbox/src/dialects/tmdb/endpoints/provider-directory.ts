import { MEDIA_TYPES, type MediaType } from '../../../world/title.js';
import type { World } from '../../../world/world.js';
import type { Endpoint, Stage } from '../../dialect.js';
import { tmdbJson } from '../tmdb-answers.js';

const MAX_AGE_S = 12 * 3600;

/** GET /watch/providers/{movie|tv} @see https://developer.themoviedb.org/reference/watch-providers-movie-list */
export function providerDirectoryEndpoints({ world }: Stage): readonly Endpoint[] {
  return MEDIA_TYPES.map((mediaType) => ({
    path: `/3/watch/providers/${mediaType}`,
    answer: ({ query }) => {
      const region = query.get('watch_region') ?? undefined;
      return tmdbJson({ results: providerRows(world, mediaType, region) }, MAX_AGE_S);
    },
  }));
}

/** GET /watch/providers/regions @see https://developer.themoviedb.org/reference/watch-providers-available-regions */
export function providerRegionsEndpoint({ world }: Stage): Endpoint {
  return {
    path: '/3/watch/providers/regions',
    answer: () => {
      const results = world.regions.map(({ code, englishName, nativeName }) => ({
        iso_3166_1: code,
        english_name: englishName,
        native_name: nativeName,
      }));
      return tmdbJson({ results }, MAX_AGE_S);
    },
  };
}

function providerRows(world: World, mediaType: MediaType, region: string | undefined): readonly unknown[] {
  return world.providers.all.flatMap((provider, place) => {
    if (!provider.mediaTypes.includes(mediaType)) return [];
    if (region !== undefined && !provider.priorities.has(region)) return [];
    return {
      display_priorities: Object.fromEntries(provider.priorities),
      display_priority: place,
      logo_path: provider.logoPath,
      provider_name: provider.name,
      provider_id: provider.tmdbId,
    };
  });
}
