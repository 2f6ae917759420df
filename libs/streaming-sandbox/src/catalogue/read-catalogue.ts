import type { CatalogueTitle } from './catalogue-title.js';
import { readTable, type TableLine } from './read-table.js';

let catalogue: readonly CatalogueTitle[] | undefined;

/** The real titles that every world contains, from `data/titles.tsv`. Read once for each process. */
export function readCatalogue(): readonly CatalogueTitle[] {
  catalogue ??= readTable('titles.tsv').map(parseTitle);
  return catalogue;
}

function parseTitle(cell: TableLine): CatalogueTitle {
  const text = (column: string) => (cell(column) === '' ? null : cell(column));
  const number = (column: string) => (cell(column) === '' ? null : Number(cell(column)));
  return {
    mediaType: cell('media_type') === 'movie' ? 'movie' : 'tv',
    tmdbId: Number(cell('tmdb_id')),
    name: cell('title'),
    originalName: text('original_title') ?? cell('title'),
    date: cell('release_date'),
    originalLanguage: text('original_language'),
    genreIds: text('genre_ids')?.split(',').map(Number) ?? null,
    voteAverage: number('vote_average'),
    voteCount: number('vote_count'),
    popularity: number('popularity'),
    imdbId: text('imdb_id'),
    traktId: number('trakt_id'),
    slug: text('trakt_slug'),
    tvdbId: number('tvdb_id'),
  };
}
