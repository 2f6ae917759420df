import type { MediaType, Title } from '../../world/title.js';
import type { World } from '../../world/world.js';

/** The title behind a Trakt number, an IMDb id or a slug. A bare number is never a TMDB number. */
export function findByTraktPath(world: World, mediaType: MediaType, id: string): Title | undefined {
  const shelf = world.shelves[mediaType];
  if (/^\d+$/.test(id)) return shelf.byTraktId(Number(id));
  if (/^tt\d+$/.test(id)) return known(shelf.byImdbId(id), 'imdb');
  return shelf.bySlug(id);
}

/** The title behind a foreign number, when Trakt knows of that number. */
export function findByForeignId(
  world: World,
  mediaType: MediaType,
  { idType, id }: { readonly idType: string; readonly id: string },
): Title | undefined {
  const shelf = world.shelves[mediaType];
  if (idType === 'imdb') return known(shelf.byImdbId(id), 'imdb');
  if (!/^\d+$/.test(id)) return undefined;
  if (idType === 'tmdb') return known(shelf.byTmdbId(Number(id)), 'tmdb');
  if (idType === 'tvdb') return shelf.byTvdbId(Number(id));
  return idType === 'trakt' ? shelf.byTraktId(Number(id)) : undefined;
}

function known(title: Title | undefined, idType: 'imdb' | 'tmdb'): Title | undefined {
  return title?.traktKnows[idType] ? title : undefined;
}
