import type { IdMapping } from '@radarr/streaming-core';
import { readColumns, type Columns } from './columns.js';
import { fieldsOf, usualFieldsOf } from './fields.js';
import { mapFailure } from './map-failure.js';
import { readMapRow, type MapRow } from './map-row.js';
import { OpenRow } from './open-row.js';
import type { BadRow, TitleIdMapReport } from './title-id-map.js';

/** How many bad rows are described. */
const MAX_BAD_ROWS = 20;

/** Reads the map line by line, and counts. */
export class MapReader {
  readonly #badRows: BadRow[] = [];
  readonly #open = new OpenRow();
  #columns: Columns | undefined;
  #line = 0;
  #counts = { mappings: 0, withoutTmdbId: 0, bad: 0 };
  #lastIsBad = false;

  /** What was counted so far. */
  get tally(): Omit<TitleIdMapReport, 'bytes' | 'sha256'> {
    const { mappings, withoutTmdbId, bad } = this.#counts;
    return { rows: mappings + withoutTmdbId + bad, ...this.#counts, badRows: [...this.#badRows] };
  }

  /**
   * Reads the next line.
   * @returns the mapping of the row that ends on it, if it has one
   * @throws {UpstreamResponse} `UPSTREAM_RESPONSE` when the first line is no header of an id map
   */
  read(text: string): IdMapping | undefined {
    this.#line += 1;
    if (this.#columns === undefined) {
      this.#columns = readColumns(text);
      return undefined;
    }
    const fields = this.#columns.usual ? usualFieldsOf(text) : null;
    if (fields === null) return this.#readUnusual(text, this.#columns);
    // A row that is whole by itself cannot belong to one that began before.
    if (this.#open.line !== undefined) this.#giveUpOpenRow();
    const [, watchmodeId = '', imdbId = '', tmdbId = '', tmdbType = ''] = fields;
    return this.#count({ watchmodeId, imdbId, tmdbId, tmdbType }, this.#line);
  }

  /**
   * The file has ended.
   * @param lineEnded whether its last line was ended
   * @throws {UpstreamResponse} `UPSTREAM_RESPONSE` when it ended within a row, or holds no mapping at all
   */
  end(lineEnded: boolean): void {
    if (this.#open.line !== undefined || (this.#lastIsBad && !lineEnded)) {
      throw mapFailure('is cut off: it ends within a row');
    }
    if (this.#counts.mappings === 0) throw mapFailure('names no title');
  }

  #readUnusual(text: string, columns: Columns): IdMapping | undefined {
    if (text === '' && this.#open.line === undefined) return undefined;
    const whole = this.#open.add(text, this.#line);
    if (whole === undefined) {
      if (this.#open.isHopeless) this.#giveUpOpenRow();
      return undefined;
    }
    const fields = fieldsOf(whole.row);
    if (fields?.length === columns.width) return this.#count(rowOf(fields, columns), whole.line);
    const reason = fields ? `It has ${fields.length} fields instead of ${columns.width}.` : 'It is no CSV.';
    this.#countBad(whole.line, reason);
    return undefined;
  }

  #count(row: MapRow, line: number): IdMapping | undefined {
    const read = readMapRow(row);
    if (read && 'reason' in read) {
      this.#countBad(line, read.reason);
      return undefined;
    }
    this.#lastIsBad = false;
    this.#counts[read ? 'mappings' : 'withoutTmdbId'] += 1;
    return read;
  }

  #giveUpOpenRow(): void {
    this.#countBad(this.#open.line ?? this.#line, 'Its quotes do not close.');
    this.#open.drop();
  }

  #countBad(line: number, reason: string): void {
    this.#counts.bad += 1;
    this.#lastIsBad = true;
    if (this.#badRows.length < MAX_BAD_ROWS) this.#badRows.push({ line, reason });
  }
}

function rowOf(fields: readonly string[], columns: Columns): MapRow {
  const at = (place: number): string => (fields[place] ?? '').trim();
  return {
    watchmodeId: at(columns.watchmodeId),
    imdbId: at(columns.imdbId),
    tmdbId: at(columns.tmdbId),
    tmdbType: at(columns.tmdbType),
  };
}
