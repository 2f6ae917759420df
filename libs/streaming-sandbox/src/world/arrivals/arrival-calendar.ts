import { Dice, hashText, mix } from '../random.js';
import { pickService, type Service } from '../providers/service.js';
import type { Sight } from '../sight.js';
import { MEDIA_TYPES, type MediaType } from '../title.js';

/** The calendar is written in sheets of so many days, from 2019 to 2099: who asks for more gets no more. */
const SHEET_DAYS = 10;
const FIRST_SHEET = Math.ceil(17_897 / SHEET_DAYS);
const LAST_SHEET = Math.floor(47_481 / SHEET_DAYS);
/** How many arrivals a sheet holds at least and at most. */
const ON_A_SHEET: Readonly<Record<MediaType, readonly [number, number]>> = { movie: [2, 2], tv: [1, 3] };

/** A service gets a title at most so many days later in some regions than in others. */
export const LATEST_REGION_DAYS = 20;

/** Ages in days: what joins while it is talked about, and what is a library's older stock. */
const RECENT = { youngest: 100, oldest: 330 };
const BACK_CATALOGUE = { youngest: 800, oldest: 40_000 };
const RUNNING_SHOW = { youngest: 250, oldest: 3000 };

/** A title that a service announces: which, when, where. */
export interface CalendarEntry {
  readonly mediaType: MediaType;
  /** The title's place on its shelf. */
  readonly index: number;
  readonly day: number;
  readonly service: Service;
  /** The draws that belong to it. */
  readonly dice: Dice;
}

/**
 * What services announce, whatever the day is: every sheet has its arrivals, each of a title that is in sight. A sheet
 * depends on the seed and its number alone; sheets are written when somebody looks that far.
 */
export class ArrivalCalendar {
  readonly #byTitle = new Map<string, CalendarEntry[]>();
  readonly #sheets: (readonly CalendarEntry[])[] = [];

  constructor(
    private readonly seed: number,
    private readonly sights: Readonly<Record<MediaType, Sight>>,
  ) {}

  /** What is announced between two days, both in. */
  between(from: number, to: number): readonly CalendarEntry[] {
    this.#writeUpTo(to);
    const first = Math.max(0, Math.floor(from / SHEET_DAYS) - FIRST_SHEET);
    const last = Math.floor(to / SHEET_DAYS) - FIRST_SHEET;
    return this.#sheets
      .slice(first, last + 1)
      .flat()
      .filter(({ day }) => day >= from && day <= to);
  }

  /** Everything that was or is announced of a title up to a day, earliest first. */
  of(mediaType: MediaType, index: number, { upTo }: { readonly upTo: number }): readonly CalendarEntry[] {
    this.#writeUpTo(upTo);
    return (this.#byTitle.get(`${mediaType} ${index}`) ?? []).filter(({ day }) => day <= upTo);
  }

  #writeUpTo(day: number): void {
    const wanted = Math.min(Math.floor(day / SHEET_DAYS), LAST_SHEET) - FIRST_SHEET;
    while (this.#sheets.length <= wanted) this.#writeSheet(FIRST_SHEET + this.#sheets.length);
  }

  #writeSheet(number: number): void {
    const entries = MEDIA_TYPES.flatMap((mediaType) => this.#drawEntries(mediaType, number));
    entries.sort((a, b) => a.day - b.day);
    for (const entry of entries) {
      const key = `${entry.mediaType} ${entry.index}`;
      this.#byTitle.set(key, [...(this.#byTitle.get(key) ?? []), entry]);
    }
    this.#sheets.push(entries);
  }

  #drawEntries(mediaType: MediaType, sheet: number): readonly CalendarEntry[] {
    const base = mix(mix(this.seed, hashText(`arrivals ${mediaType}`)), sheet);
    const count = new Dice(base).int('count', ON_A_SHEET[mediaType]);
    return Array.from({ length: count }, (_, i) => new Dice(mix(base, i))).flatMap((dice) => {
      const day = sheet * SHEET_DAYS + dice.int('day', [0, SHEET_DAYS - 1]);
      const index = this.#pickTitle(mediaType, { day, dice });
      return index === undefined
        ? []
        : { mediaType, index, day, dice, service: pickService(dice.unit('service')) };
    });
  }

  /** The better known of two titles of the right age; undefined when there is none. */
  #pickTitle(
    mediaType: MediaType,
    { day, dice }: { readonly day: number; readonly dice: Dice },
  ): number | undefined {
    const { shelf } = this.sights[mediaType];
    const candidates = this.#candidates(mediaType, { day, recent: dice.chance('recent', 0.45) });
    const drawn = ['one', 'other'].flatMap(
      (name) => candidates[Math.floor(dice.unit(name) * candidates.length)] ?? [],
    );
    const popularity = (index: number) => shelf.rankingFacts(index).popularity;
    return drawn.sort((a, b) => popularity(b) - popularity(a))[0];
  }

  #candidates(
    mediaType: MediaType,
    { day, recent }: { readonly day: number; readonly recent: boolean },
  ): readonly number[] {
    const aged = ({ youngest, oldest }: { youngest: number; oldest: number }) =>
      this.sights[mediaType].releasedBetween(day - oldest, day - youngest);
    const wanted = aged(mediaType === 'tv' ? RUNNING_SHOW : recent ? RECENT : BACK_CATALOGUE);
    return wanted.length > 0 ? wanted : aged(BACK_CATALOGUE);
  }
}
