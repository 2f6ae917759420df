import { dayOfIsoDate } from '../calendar-day.js';
import { providerOf, type Service } from '../providers/service.js';
import { marketShare } from '../reach.js';
import { earliestPremiereOf, filmRelease } from '../releases/film-release.js';
import { seasonStarts } from '../seasons/season-starts.js';
import { seasonsFrom, type Season } from '../seasons/season.js';
import type { Title } from '../title.js';
import type { World } from '../world.js';
import type { Arrival } from './arrival.js';
import { ArrivalCalendar, LATEST_REGION_DAYS, type CalendarEntry } from './arrival-calendar.js';
import { homeOf } from './home.js';

/** How many days before it begins the world knows of an arrival. */
export const ANNOUNCED_DAYS = 120;
/** Of the regions of a service, so many get what it announces. */
const SHARE_OF_REGIONS = 0.6;
const YEAR_DAYS = 365;

/**
 * What arrives where it can be streamed, and when. It is told in calendar days that no time zone moves; whatever the
 * day is, the ninety days after it hold some thirty films and fifteen shows.
 */
export class Arrivals {
  readonly #world: World;
  readonly #calendar: ArrivalCalendar;

  constructor(world: World) {
    this.#world = world;
    this.#calendar = new ArrivalCalendar(world.seed, world.sights);
  }

  /** Every arrival of a title that is known on a day: past ones and announced ones, earliest first. */
  of(title: Title, today: number): readonly Arrival[] {
    return [...this.atServices(title, today), ...this.#inShops(title)]
      .filter(({ firstDay }) => firstDay <= today + ANNOUNCED_DAYS)
      .sort(byFirstDay);
  }

  /** Those of them that services announce; cheaper, for the shops' are made region by region. */
  atServices(title: Title, today: number): readonly Arrival[] {
    const upTo = today + ANNOUNCED_DAYS;
    return [...this.#calendarOf(title, upTo), ...this.#atHome(title)]
      .filter(({ firstDay }) => firstDay <= upTo)
      .sort(byFirstDay);
  }

  /** What services announce between two days, both in, by the first day. */
  announcedBetween(from: number, to: number): readonly Arrival[] {
    return this.#calendar.between(from, to).flatMap((entry) => this.#fromEntry(entry));
  }

  /** Every arrival whose first day lies between two days, both in, in the order of those days. */
  between(from: number, to: number): readonly Arrival[] {
    const { movie, tv } = this.#world.sights;
    const films = movie.releasedBetween(earliestPremiereOf(from), to).map((index) => movie.shelf.at(index));
    const shows = tv.releasedBetween(from, to).map((index) => tv.shelf.at(index));
    return [
      ...this.announcedBetween(from, to),
      ...films.flatMap((film) => this.#inShops(film)),
      ...shows.flatMap((show) => this.#atHome(show)),
    ]
      .filter(({ firstDay }) => firstDay >= from && firstDay <= to)
      .sort(byFirstDay);
  }

  /** The seasons of a show that have begun or are announced on a day, specials first. */
  seasons(show: Title, today: number): readonly Season[] {
    const upTo = today + ANNOUNCED_DAYS;
    return seasonsFrom(show, this.#starts(show, upTo)).filter(({ firstDay = 0 }) => firstDay <= upTo);
  }

  #starts(show: Title, upTo: number): readonly number[] {
    const returns = this.#calendar.of('tv', show.index, { upTo }).map(({ day }) => day);
    return seasonStarts(show, returns);
  }

  #calendarOf({ mediaType, index }: Title, upTo: number): readonly Arrival[] {
    return this.#calendar.of(mediaType, index, { upTo }).flatMap((entry) => this.#fromEntry(entry));
  }

  #fromEntry(entry: CalendarEntry): readonly Arrival[] {
    const title = this.#world.shelves[entry.mediaType].at(entry.index);
    const season =
      title.mediaType === 'tv' ? this.#starts(title, entry.day).indexOf(entry.day) + 1 : undefined;
    if (season === 0) return [];
    const service = (season !== undefined ? homeOf(title, this.#world.seed) : undefined) ?? entry.service;
    const days = this.#serviceDays(service, entry.day, (region) => {
      if (!entry.dice.chance(`in ${region}`, marketShare(region, SHARE_OF_REGIONS))) return undefined;
      return entry.dice.chance(`late in ${region}`, 0.25)
        ? entry.dice.int(region, [1, LATEST_REGION_DAYS])
        : 0;
    });
    const arrival = { title, service, note: entry.dice.chance('no note', 0.12) ? '' : service.name };
    if (season !== undefined) return arriving({ ...arrival, season, original: true }, days);
    const termDays = entry.dice.int('term', [365, 1100]);
    const original = entry.day - (dayOfIsoDate(title.date) ?? 0) < YEAR_DAYS && entry.dice.chance('own', 0.3);
    return arriving({ ...arrival, termDays, original }, days);
  }

  /** A film's digital release in the shops that rent and sell. */
  #inShops(title: Title): readonly Arrival[] {
    if (title.mediaType === 'tv') return [];
    const reach = this.#world.reach(title);
    const days = this.#world.regions.flatMap(({ code }) => {
      const release = filmRelease(title, code, reach);
      return release ? [[code, release.digital] as const] : [];
    });
    const note = reach.dice.chance('noted as VOD', 0.4) ? 'VOD' : '';
    return arriving({ title, service: undefined, note, original: false }, days);
  }

  /** The first season of a show at the service that makes it. */
  #atHome(title: Title): readonly Arrival[] {
    const service = homeOf(title, this.#world.seed);
    const day = dayOfIsoDate(title.date);
    if (!service || day === undefined) return [];
    const reach = this.#world.reach(title);
    const days = this.#serviceDays(service, day, (region) =>
      reach.includes(region) ? reach.lag(region, { what: 'first', most: 30 }) : undefined,
    );
    return arriving({ title, service, note: service.name, season: 1, original: true }, days);
  }

  /** The day in each region of a service, by how many days it comes later there; the first regions get it on the day. */
  #serviceDays(
    service: Service,
    day: number,
    lagIn: (region: string) => number | undefined,
  ): readonly (readonly [string, number])[] {
    const { regions, providers } = this.#world;
    const lags = regions.flatMap(({ code }) => {
      const lag = providerOf(service, code, providers) ? lagIn(code) : undefined;
      return lag === undefined ? [] : [[code, lag] as const];
    });
    const least = Math.min(...lags.map(([, lag]) => lag));
    return lags.map(([code, lag]) => [code, day + lag - least]);
  }
}

function arriving(
  arrival: Omit<Arrival, 'days' | 'firstDay'>,
  days: readonly (readonly [string, number])[],
): readonly Arrival[] {
  if (days.length === 0) return [];
  return [{ ...arrival, days: new Map(days), firstDay: Math.min(...days.map(([, day]) => day)) }];
}

function byFirstDay(a: Arrival, b: Arrival): number {
  return a.firstDay - b.firstDay || a.title.tmdbId - b.title.tmdbId;
}
