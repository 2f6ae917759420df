import type { StorableMapping } from './storable-mapping.js';

const UNKNOWN = '\\N';

/**
 * Rows in the text format of `COPY`, by `STAGED_COLUMNS`. Nothing needs to be escaped: what a row may hold (digits,
 * `tt`, `movie`, `tv`) has no meaning in that format.
 * @see https://www.postgresql.org/docs/15/sql-copy.html#id-1.9.3.55.9.2
 */
export function copyText(rows: readonly StorableMapping[]): string {
  let text = '';
  for (const { tmdbId, mediaType, watchmodeId, imdbId } of rows) {
    text += `${tmdbId}\t${mediaType}\t${watchmodeId ?? UNKNOWN}\t${imdbId ?? UNKNOWN}\n`;
  }
  return text;
}
