import { damagedRow } from './damaged-row.js';
import type { RowFile } from './row-file.js';

/** The same file with so many damaged rows more, spread evenly between the good ones. */
export function withDamage(file: RowFile, damaged: number): RowFile {
  const rowCount = file.rowCount + damaged;
  const damagedBefore = (index: number) => Math.floor((index * damaged) / rowCount);
  return {
    ...file,
    version: `${file.version} ${damaged} damaged`,
    rowCount,
    row(index) {
      const before = damagedBefore(index);
      return damagedBefore(index + 1) > before ? damagedRow(before) : file.row(index - before);
    },
  };
}
