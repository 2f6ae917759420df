import { readFileSync } from 'node:fs';

/** One line of a table: the text under a column's name, empty where there is none. */
export type TableLine = (column: string) => string;

/** The lines of a tab-separated file in `data/`. Cells are taken as they are: blanks at their ends are facts. */
export function readTable(file: string): readonly TableLine[] {
  const text = readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8');
  const [header = '', ...lines] = text.replace(/\n$/, '').split('\n');
  const columns = new Map(header.split('\t').map((column, i) => [column, i]));
  return lines.map((line) => {
    const cells = line.split('\t');
    return (column) => cells[columns.get(column) ?? -1] ?? '';
  });
}
