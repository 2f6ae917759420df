import { dayOfIsoDate } from '../calendar-day.js';
import { Dice, hashText } from '../random.js';
import type { Title } from '../title.js';

const SEASON_EVERY_DAYS = 365;

/** Between two seasons lie at least so many days. */
const BREAK_DAYS = 100;

/**
 * The days on which a show's seasons begin, earliest first: one a year for its first run, and those with which
 * services bring it back, unless one of the others begins about then.
 * @param returns earliest first; what comes after one of them never changes whether it stands
 */
export function seasonStarts(show: Title, returns: readonly number[]): readonly number[] {
  const firstDay = dayOfIsoDate(show.date);
  if (firstDay === undefined) return [];
  const years = new Dice(hashText(`seasons ${show.tmdbId}`)).int('seasons', [1, 8]);
  const starts = Array.from({ length: years }, (_, i) => firstDay + i * SEASON_EVERY_DAYS);
  for (const day of returns) {
    if (day > firstDay && starts.every((other) => Math.abs(other - day) >= BREAK_DAYS)) starts.push(day);
  }
  return starts.sort((a, b) => a - b);
}
