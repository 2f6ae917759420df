/** One line of a file of Watchmode's: every field quoted, quotes within doubled, `\n` at the end. */
export function csvRow(fields: readonly (string | number | null)[]): string {
  return `${fields.map((field) => `"${escapeQuotes(String(field ?? ''))}"`).join(',')}\n`;
}

/** A text as it stands between the quotes of a field. */
export function escapeQuotes(text: string): string {
  return text.includes('"') ? text.replaceAll('"', '""') : text;
}
