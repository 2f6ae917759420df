const HOURS_A_DAY = 24;

/** The last hour of a day: a test that begins then could see the next one. */
const LAST_HOUR = HOURS_A_DAY - 1;

/**
 * Two time zones in which it is different days at this moment, the earlier one first; in neither a day begins within the
 * hour. An api that is moved from one to the other lives through a midnight without anybody touching a clock.
 */
export function twoDays(now = new Date()): readonly [earlier: string, later: string] {
  const hourAt = (offset: number): number => (now.getUTCHours() + offset + HOURS_A_DAY) % HOURS_A_DAY;
  return [zone(hourAt(-12) === LAST_HOUR ? -11 : -12), zone(hourAt(14) === LAST_HOUR ? 13 : 14)];
}

/** The names of these zones count westwards: UTC-12 is `Etc/GMT+12`. */
const zone = (offset: number): string => `Etc/GMT${offset < 0 ? '+' : '-'}${Math.abs(offset)}`;
