import { titlePage, type TmdbTitleRow } from '../wire/title-page.js';

/** A row as TMDB would send it, read by our schema. */
export function titleRow(fields: Readonly<Record<string, unknown>>): TmdbTitleRow {
  const { results } = titlePage.parse({ page: 1, total_pages: 1, results: [{ id: 900_001, ...fields }] });
  const [row] = results;
  if (row === undefined) throw new Error('The schema lost the row.');
  return row;
}
