import type { CatalogueTitle } from '../catalogue/catalogue-title.js';
import { dayOfIsoDate } from './calendar-day.js';
import { completeCatalogueTitle } from './catalogue-completion.js';
import { FreeNumbers } from './free-numbers.js';
import { givenSlugs } from './given-slugs.js';
import { INVENTED_TMDB_ID, INVENTED_TRAKT_ID, INVENTED_TVDB_ID } from './id-ranges.js';
import { inventDay } from './invent/dates.js';
import {
  inventedDice,
  inventIdentity,
  inventPopularity,
  inventTitle,
  type InventedTitleAddress,
} from './invent/invented-title.js';
import type { MediaType, Title, TitleIdentity } from './title.js';

/** What a shelf is made of. */
export interface ShelfContents {
  readonly seed: number;
  readonly mediaType: MediaType;
  readonly catalogue: readonly CatalogueTitle[];
  /** How many invented titles stand behind the catalogue's. */
  readonly invented: number;
}

/** The two figures of a title that decide how a list is ranked; cheaper than the whole title. */
export interface RankingFacts {
  readonly popularity: number;
  /** Day number of the release; undefined when unknown. */
  readonly releaseDay: number | undefined;
}

/** All titles of one kind. The real ones are kept; each invented one is made when somebody asks for it. */
export class Shelf {
  readonly mediaType: MediaType;
  /** How many titles stand here. */
  readonly size: number;
  /** How many of them, the first ones, are real. */
  readonly realCount: number;
  readonly #contents: ShelfContents;
  readonly #real: readonly Title[];
  readonly #tmdbIds: FreeNumbers;
  readonly #byKey = new Map<string, Title>();

  constructor(contents: ShelfContents) {
    const { seed, mediaType } = contents;
    this.#contents = contents;
    this.mediaType = mediaType;
    const facts = contents.catalogue.filter((each) => each.mediaType === mediaType);
    const slugs = givenSlugs(facts);
    this.#real = facts.map((each, index) =>
      completeCatalogueTitle(each, { seed, index, slug: slugs[index] ?? '' }),
    );
    this.#tmdbIds = new FreeNumbers({ first: INVENTED_TMDB_ID, taken: facts.map(({ tmdbId }) => tmdbId) });
    this.realCount = this.#real.length;
    this.size = this.#real.length + contents.invented;
    for (const title of this.#real) {
      for (const key of [`tmdb:${title.tmdbId}`, `trakt:${title.traktId}`, `slug:${title.slug}`])
        this.#byKey.set(key, title);
      if (title.imdbId !== null) this.#byKey.set(`imdb:${title.imdbId}`, title);
      if (title.tvdbId !== null) this.#byKey.set(`tvdb:${title.tvdbId}`, title);
    }
  }

  /** The title at a place. @throws {RangeError} when there is no such place */
  at(index: number): Title {
    const title = this.#real[index] ?? this.#invented(index - this.#real.length);
    if (title === undefined) throw new RangeError(`no ${this.mediaType} at ${index}`);
    return title;
  }

  /** What names the title at a place; cheaper than the whole title. @throws {RangeError} when there is no such place */
  identity(index: number): TitleIdentity {
    const real = this.#real[index];
    if (real) return real;
    const address = this.#address(index - this.#real.length);
    if (address === undefined) throw new RangeError(`no ${this.mediaType} at ${index}`);
    return inventIdentity(address);
  }

  /** The title that TMDB gives this number. */
  byTmdbId(id: number): Title | undefined {
    return this.#byKey.get(`tmdb:${id}`) ?? this.#invented(this.#tmdbIds.ordinalOf(id));
  }

  /** The title that Trakt gives this number. */
  byTraktId(id: number): Title | undefined {
    return this.#byKey.get(`trakt:${id}`) ?? this.#invented(id - INVENTED_TRAKT_ID);
  }

  /** The show that TheTVDB gives this number; it knows no films here. */
  byTvdbId(id: number): Title | undefined {
    if (this.mediaType !== 'tv') return undefined;
    return this.#byKey.get(`tvdb:${id}`) ?? this.#invented(id - INVENTED_TVDB_ID);
  }

  /** The title that Trakt gives this name in addresses. */
  bySlug(slug: string): Title | undefined {
    const known = this.#byKey.get(`slug:${slug}`);
    if (known) return known;
    const title = this.byTmdbId(Number(/-(\d+)$/.exec(slug)?.[1] ?? NaN));
    return title?.slug === slug ? title : undefined;
  }

  /** The title that IMDb gives this id, such as `tt0133093`. */
  byImdbId(id: string): Title | undefined {
    const known = this.#byKey.get(`imdb:${id}`);
    if (known) return known;
    const number = Number(/^tt(9\d{7,})$/.exec(id)?.[1] ?? NaN) - 90_000_000;
    const title = this.#invented(Math.floor(number / 2));
    return title?.imdbId === id ? title : undefined;
  }

  /** What a ranking needs to know of the title at a place. */
  rankingFacts(index: number): RankingFacts {
    const real = this.#real[index];
    if (real) return { popularity: real.popularity, releaseDay: dayOfIsoDate(real.date) };
    const dice = inventedDice({ ...this.#contents, ordinal: index - this.#real.length });
    return { popularity: inventPopularity(dice), releaseDay: inventDay(dice) };
  }

  #invented(ordinal: number | undefined): Title | undefined {
    const address = this.#address(ordinal);
    return address && inventTitle(address);
  }

  #address(ordinal: number | undefined): InventedTitleAddress | undefined {
    const { seed, mediaType, invented } = this.#contents;
    if (ordinal === undefined || !Number.isInteger(ordinal) || ordinal < 0 || ordinal >= invented)
      return undefined;
    const index = this.#real.length + ordinal;
    return { seed, mediaType, ordinal, index, tmdbId: this.#tmdbIds.at(ordinal) };
  }
}
