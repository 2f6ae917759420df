import { readCatalogue } from '../catalogue/read-catalogue.js';
import { readRegions } from '../catalogue/read-regions.js';
import { Arrivals } from './arrivals/arrivals.js';
import { artworkOfPath, type ArtworkRole } from './artwork-path.js';
import { NameIndex } from './name-index.js';
import { Holdings } from './offers/holdings.js';
import { Offers } from './offers/offers.js';
import { People } from './people.js';
import { Providers } from './providers/providers.js';
import { hashText } from './random.js';
import { Rankings } from './rankings.js';
import { Reach } from './reach.js';
import type { Region } from './region.js';
import { Releases } from './releases/releases.js';
import { Shelf } from './shelf.js';
import { Sight } from './sight.js';
import type { MediaType, Title } from './title.js';

/** What decides a world. The same options give the same world, byte for byte. */
export interface WorldOptions {
  readonly seed: string;
  /** How many invented titles stand beside the real ones, films and shows together. */
  readonly titles: number;
}

/** The one invented world that every dialect tells of. */
export class World {
  readonly seed: number;
  readonly shelves: Readonly<Record<MediaType, Shelf>>;
  readonly rankings: Rankings;
  readonly people: People;
  /** What lists and searches look through. */
  readonly sights: Readonly<Record<MediaType, Sight>>;
  /** The names of what is in sight. */
  readonly names: NameIndex;
  /** Who has each title. */
  readonly holdings: Holdings;
  /** Where each title can be watched, and for how much. */
  readonly offers: Offers;
  /** What can be watched from when on. */
  readonly arrivals: Arrivals;
  /** When each film comes out where. */
  readonly releases: Releases;
  #providers: Providers | undefined;

  constructor(options: WorldOptions) {
    this.seed = hashText(options.seed);
    const base = { seed: this.seed, catalogue: readCatalogue() };
    this.shelves = {
      movie: new Shelf({ ...base, mediaType: 'movie', invented: Math.ceil(options.titles / 2) }),
      tv: new Shelf({ ...base, mediaType: 'tv', invented: Math.floor(options.titles / 2) }),
    };
    this.rankings = new Rankings(this.seed, this.shelves);
    this.people = new People(this.seed);
    this.sights = { movie: new Sight(this.shelves.movie), tv: new Sight(this.shelves.tv) };
    this.names = new NameIndex(this.sights);
    this.holdings = new Holdings(this);
    this.offers = new Offers(this);
    this.arrivals = new Arrivals(this);
    this.releases = new Releases(this);
  }

  /** The services where people watch. Read when they are first asked for: most sandboxes never do. */
  get providers(): Providers {
    this.#providers ??= new Providers(this.seed);
    return this.#providers;
  }

  /** The regions of the world, as TMDB lists them. Some providers are offered in further ones. */
  get regions(): readonly Region[] {
    return readRegions();
  }

  /** A region by its code. @throws {RangeError} when the world has no such region */
  region(code: string): Region {
    const region = this.regions.find((each) => each.code === code);
    if (!region) throw new RangeError(`no region ${code}`);
    return region;
  }

  /** How far a title goes in the world. */
  reach(title: Title): Reach {
    return new Reach(title, {
      seed: this.seed,
      real: title.index < this.shelves[title.mediaType].realCount,
    });
  }

  /** The title whose picture a path shows, and which of its pictures; undefined for a path never given out. */
  artwork(path: string): { readonly title: Title; readonly role: ArtworkRole } | undefined {
    const artwork = artworkOfPath(this.seed, path);
    if (!artwork || artwork.index >= this.shelves[artwork.mediaType].size) return undefined;
    const title = this.shelves[artwork.mediaType].at(artwork.index);
    const shown = artwork.role === 'poster' ? title.posterPath : title.backdropPath;
    return shown === path ? { title, role: artwork.role } : undefined;
  }
}
