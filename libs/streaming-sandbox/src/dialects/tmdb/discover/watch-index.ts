import { knownTo } from '../../../world/offers/known-to.js';
import type { MediaType } from '../../../world/title.js';
import type { World } from '../../../world/world.js';
import { MONETIZATION } from '../wire/watch-providers.js';

/** How many regions' indexes are kept. */
const KEPT = 8;

/** Who has a title: a provider's number and TMDB's word for the way. */
export interface Holder {
  readonly provider: string;
  readonly monetization: string;
}

/** Which index is wanted. */
interface IndexQuery {
  readonly mediaType: MediaType;
  readonly region: string;
  readonly today: number;
}

/** Who has the titles in sight in a region on a day. Made when a filter first asks, and kept for the next pages. */
export class WatchIndex {
  readonly #kept = new Map<string, readonly (readonly Holder[])[]>();

  constructor(private readonly world: World) {}

  /** By the title's place on its shelf. */
  holders(query: IndexQuery): readonly (readonly Holder[])[] {
    const key = `${query.mediaType} ${query.region} ${query.today}`;
    const index = this.#kept.get(key) ?? this.#make(query);
    this.#kept.delete(key);
    this.#kept.set(key, index);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return index;
  }

  #make({ mediaType, region, today }: IndexQuery): readonly (readonly Holder[])[] {
    return this.world.sights[mediaType].titles().map((title) =>
      this.world.holdings
        .of(title, { today, region })
        .filter(knownTo('tmdb', title))
        .map(({ provider, type }) => ({
          provider: String(provider.tmdbId),
          monetization: MONETIZATION[type],
        })),
    );
  }
}
