import { fraction, mix } from './random.js';

/** How many days one swell of interest lasts. Neighbouring days share most of it, so lists change smoothly. */
const SWELL_DAYS = 9;

/** Interest that comes and goes, 0 to 1, smooth over the days and different for each key (value noise). */
export function swell(key: number, day: number): number {
  const at = (day + (key % SWELL_DAYS)) / SWELL_DAYS;
  const knot = Math.floor(at);
  const t = at - knot;
  const [from, to] = [fraction(mix(key, knot)), fraction(mix(key, knot + 1))];
  return from + (to - from) * t * t * (3 - 2 * t);
}

/**
 * How a release lifts a title: little attention before it, most at its day, gone after three months.
 * @param age days since the release, negative before it
 */
export function releaseLift(age: number): number {
  if (age < -45) return -3;
  if (age < 0) return -3 + (4.5 * (age + 45)) / 45;
  return Math.max(0, 1.5 - age / 60);
}
