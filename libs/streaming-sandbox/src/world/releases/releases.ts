import { LATEST_REGION_DAYS } from '../arrivals/arrival-calendar.js';
import { ANNOUNCED_DAYS } from '../arrivals/arrivals.js';
import { arrivalKnownTo } from '../arrivals/arrival-known-to.js';
import type { Arrival } from '../arrivals/arrival.js';
import type { Reach } from '../reach.js';
import type { Title } from '../title.js';
import type { World } from '../world.js';
import { earliestPremiereOf, filmRelease } from './film-release.js';
import { RELEASE_TYPES, type ReleaseRow } from './release-row.js';

/** Cinemas announce earlier than shops and services. */
const CINEMAS_ANNOUNCE_DAYS = 500;

/** Where a film has a premiere, that is so many days before the cinemas have it. */
const PREMIERE_BEFORE_DAYS = 9;
/** A television channel shows a film so many days after its digital release; nothing of a film comes later. */
const TELEVISION_AFTER_DAYS = 500;

/** The releases of films as TMDB's contributors have entered them. */
export class Releases {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /**
   * Every release of a film that is known on a day, region by region, earliest first. A region may have several digital
   * ones: the shops' and those of services, years apart.
   * @param region only this region's @default every region
   */
  of(
    film: Title,
    { today, region }: { readonly today: number; readonly region?: string | undefined },
  ): readonly ReleaseRow[] {
    const reach = this.#world.reach(film);
    const announced = this.#world.arrivals
      .atServices(film, today)
      .filter((arrival) => arrivalKnownTo('tmdb', arrival));
    return this.#world.regions
      .filter(({ code }) => region === undefined || code === region)
      .flatMap(({ code }) =>
        [...ownRows(film, code, reach), ...announcedRows(announced, code)]
          .filter(({ type, day }) => day <= today + announcedDays(type))
          .sort((a, b) => a.day - b.day || a.type - b.type),
      );
  }

  /** The films in sight that may have a release between two days: far fewer than all of them. */
  filmsAround({ from, to }: { readonly from: number; readonly to: number }): readonly Title[] {
    const { movie } = this.#world.sights;
    const recent = movie.releasedBetween(
      earliestPremiereOf(from - TELEVISION_AFTER_DAYS),
      to + PREMIERE_BEFORE_DAYS,
    );
    const announced = this.#world.arrivals
      .announcedBetween(from - LATEST_REGION_DAYS, to)
      .flatMap(({ title }) => (title.mediaType === 'movie' ? title.index : []));
    return [...new Set([...recent, ...announced])].map((index) => movie.shelf.at(index));
  }
}

function announcedDays(type: ReleaseRow['type']): number {
  return type <= RELEASE_TYPES.theatrical ? CINEMAS_ANNOUNCE_DAYS : ANNOUNCED_DAYS;
}

function ownRows(film: Title, region: string, reach: Reach): readonly ReleaseRow[] {
  const release = filmRelease(film, region, reach);
  if (!release) return [];
  const { dice } = reach;
  const row = (type: keyof typeof RELEASE_TYPES, day: number, note = ''): ReleaseRow => ({
    region,
    type: RELEASE_TYPES[type],
    day,
    note,
  });
  return [
    ...(dice.chance(`premiere in ${region}`, 0.06)
      ? [row('premiere', release.theatrical - PREMIERE_BEFORE_DAYS)]
      : []),
    dice.chance(`limited in ${region}`, 0.08)
      ? row('limited', release.theatrical)
      : row('theatrical', release.theatrical),
    row('digital', release.digital, dice.chance('noted as VOD', 0.4) ? 'VOD' : ''),
    ...(dice.chance(`disc in ${region}`, 0.4) ? [row('physical', release.disc, 'Blu-ray')] : []),
    ...(dice.chance(`tv in ${region}`, 0.04) ? [row('tv', release.digital + TELEVISION_AFTER_DAYS)] : []),
  ];
}

function announcedRows(arrivals: readonly Arrival[], region: string): readonly ReleaseRow[] {
  return arrivals.flatMap(({ days, note }) => {
    const day = days.get(region);
    return day === undefined ? [] : [{ region, type: RELEASE_TYPES.digital, day, note }];
  });
}
