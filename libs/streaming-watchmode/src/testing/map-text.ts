/** The header as Watchmode writes it. */
export const HEADER = 'Watchmode ID,IMDB ID,TMDB ID,TMDB Type,Title,Year';

/** A line as Watchmode writes it: every field quoted, quotes within doubled. */
export function line(...fields: readonly (string | number)[]): string {
  return fields.map((field) => `"${String(field).replaceAll('"', '""')}"`).join(',');
}

/** A line of a film that TMDB has. */
export function filmLine(id: number): string {
  return line(1_000_000 + id, `tt${id}`, id, 'movie', `Paper Harbour ${id}`, 2026);
}

/** A whole map of these lines. */
export function mapText(...lines: readonly string[]): string {
  return `${[HEADER, ...lines].join('\n')}\n`;
}
