import { isoDate } from '../calendar-day.js';
import type { Dice } from '../random.js';

const FIRST_DAY = Date.UTC(1950, 0, 1) / 86_400_000;
const RECENT_DAY = Date.UTC(2015, 0, 1) / 86_400_000;
const LAST_DAY = Date.UTC(2028, 11, 31) / 86_400_000;

/** The day number of an invented title's release: mostly of recent years, some still to come; undefined for a few. */
export function inventDay(dice: Dice): number | undefined {
  if (dice.chance('date missing', 0.03)) return undefined;
  const range = dice.chance('recent', 0.7)
    ? ([RECENT_DAY, LAST_DAY] as const)
    : ([FIRST_DAY, RECENT_DAY] as const);
  return dice.int('day', range);
}

/** A date within a year that is a fact; `''` for a few. */
export function inventDateIn(year: string, dice: Dice): string {
  if (dice.chance('date missing', 0.03)) return '';
  return isoDate(Date.UTC(Number(year), 0, 1) / 86_400_000 + dice.int('day of year', [0, 364]));
}
