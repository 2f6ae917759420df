import { csvRow } from './csv-row.js';

/** Numbers that no title and no person has, so that a damaged row never repeats a good one. */
const FIRST_ID = 8_000_001;

/** What can be wrong with a row of the title map; taken in turn. Each spoils one line and no other. */
const DAMAGES: readonly ((id: number) => string)[] = [
  (id) => csvRow([id, `nm${id}`, 31, 'person', 'Ines Varga', '']),
  (id) => csvRow([id, `tt${id}`]),
  (id) => csvRow([`${id}x`, `tt${id}`, id, 'movie', 'No Number', 1999]),
  (id) => csvRow(['', `tt${id}`, id, 'tv', 'No Id at All', 2004]),
  (id) => csvRow([id, `tt${id}`, -id, 'movie', 'Below Zero', 2011]),
  (id) => csvRow([id, `tt${id}`, '99999999999999999999', 'tv', 'Beyond Every Integer', 2018]),
  (id) => csvRow([id, `tt${id}`, id, '', 'Neither Film nor Show', 2020]),
  (id) => csvRow([id, `tt${id}`, id, 'movie', 'One Field Too Many', 2022, 'extra']),
];

/** The damaged row with a number, from 0. */
export function damagedRow(ordinal: number): string {
  return DAMAGES[ordinal % DAMAGES.length]?.(FIRST_ID + ordinal) ?? '';
}
