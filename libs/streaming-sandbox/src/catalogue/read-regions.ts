import type { Region } from '../world/region.js';
import { readTable, type TableLine } from './read-table.js';

let regions: readonly Region[] | undefined;

/** Every region of the world, from `data/regions.tsv`. Read once for each process. */
export function readRegions(): readonly Region[] {
  regions ??= readTable('regions.tsv').map(parseRegion);
  return regions;
}

function parseRegion(cell: TableLine): Region {
  return {
    code: cell('iso_3166_1'),
    englishName: cell('english_name'),
    nativeName: cell('native_name'),
    currency: cell('currency'),
    unitsPerDollar: Number(cell('units_per_dollar')),
  };
}
