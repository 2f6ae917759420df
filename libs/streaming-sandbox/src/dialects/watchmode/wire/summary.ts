import type { WatchmodeTitle } from '../../../world/watchmode/watchmode-title.js';

/** What names a title in Watchmode's lists. Search calls the name `name`, everything else `title`. */
export function summary(
  { title, id, type, tmdbId, tmdbType, imdbId }: WatchmodeTitle,
  nameField: 'title' | 'name' = 'title',
): Record<string, unknown> {
  return {
    id,
    [nameField]: title.name,
    year: title.year,
    imdb_id: imdbId,
    tmdb_id: tmdbId,
    tmdb_type: tmdbType,
    type,
  };
}
