import { dayOfIsoDate } from '../calendar-day.js';
import type { Reach } from '../reach.js';
import type { Title } from '../title.js';

/** Before these days nobody sold films as files, or as discs that are still sold: 2008-01-01 and 1999-06-01. */
const FIRST_DIGITAL_DAY = 13_879;
const FIRST_DISC_DAY = 10_743;
/** Older films were digitised within so many days from then on. */
const DIGITISED_WITHIN = 2200;
/** How many days after its premiere a new film can be had online, and how many later in slow regions. */
const DIGITAL_AFTER = [32, 110] as const;
const DIGITAL_LAG = 21;

/** When a film comes out in one region, as day numbers. */
export interface FilmRelease {
  readonly theatrical: number;
  /** To rent and buy online. */
  readonly digital: number;
  readonly disc: number;
}

/** A film's release in a region; undefined where it never comes out, or when nobody knows its date. */
export function filmRelease(film: Title, region: string, reach: Reach): FilmRelease | undefined {
  const premiere = dayOfIsoDate(film.date);
  if (premiere === undefined || !reach.includes(region)) return undefined;
  const { dice } = reach;
  const theatrical = premiere + reach.lag(region, { what: 'theatrical', most: 75 });
  const digitised = FIRST_DIGITAL_DAY + dice.int('digitised', [0, DIGITISED_WITHIN]);
  const digital =
    Math.max(premiere + dice.int('digital after', DIGITAL_AFTER), digitised) +
    reach.lag(region, { what: 'digital', most: DIGITAL_LAG });
  const disc = Math.max(digital + dice.int('disc after', [14, 60]), FIRST_DISC_DAY);
  return { theatrical, digital: Math.max(digital, theatrical + 14), disc };
}

/** The earliest premiere of films whose digital release can be on a day; once all old films are digitised, a recent one. */
export function earliestPremiereOf(digitalDay: number): number {
  return digitalDay > FIRST_DIGITAL_DAY + DIGITISED_WITHIN + DIGITAL_LAG
    ? digitalDay - DIGITAL_AFTER[1] - DIGITAL_LAG
    : -Infinity;
}
