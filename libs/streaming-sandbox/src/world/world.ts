import { readCatalogue } from '../catalogue/read-catalogue.js';
import { artworkOfPath, type ArtworkRole } from './artwork-path.js';
import { People } from './people.js';
import { hashText } from './random.js';
import { Rankings } from './rankings.js';
import { Shelf } from './shelf.js';
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

  constructor(options: WorldOptions) {
    this.seed = hashText(options.seed);
    const base = { seed: this.seed, catalogue: readCatalogue() };
    this.shelves = {
      movie: new Shelf({ ...base, mediaType: 'movie', invented: Math.ceil(options.titles / 2) }),
      tv: new Shelf({ ...base, mediaType: 'tv', invented: Math.floor(options.titles / 2) }),
    };
    this.rankings = new Rankings(this.seed, this.shelves);
    this.people = new People(this.seed);
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
