import type { CreditCaps } from '../credits.js';
import { InvalidInput } from '../errors/service-errors.js';
import { calendarDay } from './calendar.js';

/** Caps that suit the smallest known account of 1,000 credits a month. */
export const DEFAULT_CREDIT_CAPS: CreditCaps = {
  perDay: 33,
  perMonth: 1_000,
  peopleShare: 0.25,
  monthStartsOn: 1,
  timeZone: 'UTC',
};

/**
 * Fills in the defaults.
 * @throws {InvalidInput} `INVALID_INPUT` for caps that make no sense
 */
export function resolveCreditCaps(caps: Partial<CreditCaps> = {}): CreditCaps {
  const resolved = { ...DEFAULT_CREDIT_CAPS, ...caps };
  const { perDay, perMonth, peopleShare, monthStartsOn, timeZone } = resolved;
  check(isWhole(perDay), 'perDay', 'a whole number of credits, 0 or more');
  check(isWhole(perMonth), 'perMonth', 'a whole number of credits, 0 or more');
  check(peopleShare >= 0 && peopleShare <= 1, 'peopleShare', 'a number from 0 to 1');
  check(isWhole(monthStartsOn) && monthStartsOn >= 1 && monthStartsOn <= 28, 'monthStartsOn', '1 to 28');
  check(isTimeZone(timeZone), 'timeZone', 'the IANA name of a time zone, such as Europe/Berlin');
  return resolved;
}

const isWhole = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

function isTimeZone(name: string): boolean {
  try {
    return calendarDay(0, name) !== '';
  } catch {
    return false;
  }
}

function check(sound: boolean, field: keyof CreditCaps, wanted: string): void {
  if (!sound) throw new InvalidInput(field, `The credits' ${field} must be ${wanted}.`);
}
