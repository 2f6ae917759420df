import { readProviders } from '../../catalogue/read-providers.js';
import { Dice, hashText, mix } from '../random.js';
import { slugify } from '../slug.js';
import type { MediaType } from '../title.js';
import { marketOf, type Market } from './market.js';
import type { Provider } from './provider.js';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LOGO_NAME_LENGTH = 27;

/** The services of the world. */
export class Providers {
  readonly all: readonly Provider[];
  readonly #byId: ReadonlyMap<number, Provider>;
  readonly #byLogo: ReadonlyMap<string, Provider>;
  readonly #markets = new Map<string, Market>();

  constructor(seed: number) {
    this.all = readProviders().map((facts) => ({
      ...facts,
      logoPath: logoPath(seed, facts.tmdbId),
      // Hosts under .example belong to nobody: no link of the sandbox reaches a real service.
      host: `${slugify(facts.name)}.example`,
    }));
    this.#byId = new Map(this.all.map((provider) => [provider.tmdbId, provider]));
    this.#byLogo = new Map(this.all.map((provider) => [provider.logoPath, provider]));
  }

  /** The provider that TMDB gives this number. */
  byTmdbId(id: number): Provider | undefined {
    return this.#byId.get(id);
  }

  /** The provider whose logo a path shows. */
  byLogoPath(path: string): Provider | undefined {
    return this.#byLogo.get(path);
  }

  /** Who hands out titles of a kind in a region. */
  market(region: string, mediaType: MediaType): Market {
    const key = `${region} ${mediaType}`;
    const market = this.#markets.get(key) ?? marketOf(this.all, { region, mediaType });
    this.#markets.set(key, market);
    return market;
  }
}

/** A provider's place in a region's list; last where it is not offered. */
export function priorityIn(provider: Provider, region: string): number {
  return provider.priorities.get(region) ?? Infinity;
}

function logoPath(seed: number, tmdbId: number): string {
  const dice = new Dice(mix(seed, hashText(`logo ${tmdbId}`)));
  return `/${dice.text('name', { length: LOGO_NAME_LENGTH, alphabet: BASE62 })}.jpg`;
}
