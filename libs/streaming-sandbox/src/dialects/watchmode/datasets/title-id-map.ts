import { MEDIA_TYPES, type MediaType } from '../../../world/title.js';
import { watchmodeId, type TitlePlace } from '../../../world/watchmode/watchmode-id.js';
import { watchmodeKnowledge } from '../../../world/watchmode/watchmode-knowledge.js';
import type { World } from '../../../world/world.js';
import { escapeQuotes } from './csv-row.js';
import type { RowFile } from './row-file.js';

/** All titles with their ids elsewhere: the real ones first, then the invented ones, film and show in turn. */
export function titleIdMap(world: World): RowFile {
  const { movie, tv } = world.shelves;
  const real = movie.realCount + tv.realCount;
  const invented = { movie: movie.size - movie.realCount, tv: tv.size - tv.realCount };
  const placeOf = (row: number): TitlePlace => {
    if (row < movie.realCount) return { mediaType: 'movie', index: row };
    if (row < real) return { mediaType: 'tv', index: row - movie.realCount };
    const { mediaType, ordinal } = inTurn(row - real, invented);
    return { mediaType, index: world.shelves[mediaType].realCount + ordinal };
  };
  return {
    version: `titles ${world.seed} ${movie.size} ${tv.size}`,
    header: 'Watchmode ID,IMDB ID,TMDB ID,TMDB Type,Title,Year\n',
    rowCount: movie.size + tv.size,
    row: (row) => titleRow(world, placeOf(row)),
  };
}

function titleRow(world: World, place: TitlePlace): string {
  const { mediaType, index } = place;
  const { tmdbId, imdbId, name, year } = world.shelves[mediaType].identity(index);
  const known = watchmodeKnowledge(world, place);
  const imdb = known.imdb ? (imdbId ?? '') : '';
  const tmdb = known.tmdb ? `"${tmdbId}","${mediaType}"` : '"",""';
  // Written at one go: a million rows take half the time that a list of fields would need.
  return `"${watchmodeId(place)}","${imdb}",${tmdb},"${escapeQuotes(name)}","${year ?? ''}"\n`;
}

/** The n-th of two lists that take turns until the shorter one ends. */
function inTurn(
  n: number,
  sizes: Readonly<Record<MediaType, number>>,
): { readonly mediaType: MediaType; readonly ordinal: number } {
  const both = 2 * Math.min(sizes.movie, sizes.tv);
  if (n < both) return { mediaType: MEDIA_TYPES[n % 2] ?? 'movie', ordinal: Math.floor(n / 2) };
  return { mediaType: sizes.movie > sizes.tv ? 'movie' : 'tv', ordinal: n - both / 2 };
}
