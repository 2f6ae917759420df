import type { Reach } from '../reach.js';
import type { Title } from '../title.js';
import type { World } from '../world.js';
import type { HoldingQuery } from './holdings.js';
import { offerLink } from './offer-link.js';
import type { Holding, Offer } from './offer.js';
import { priceOf } from './prices.js';
import { shopQualities, streamQuality } from './qualities.js';

/** Where titles can be watched, and for how much: what providers hold (see `Holdings`), once for each quality. */
export class Offers {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** The offers of a title, region by region. */
  of(title: Title, query: HoldingQuery): readonly Offer[] {
    const reach = this.#world.reach(title);
    const seasons = this.#begunSeasons(title, query.today);
    const shelves = new Map<string, readonly Ware[]>();
    return this.#world.holdings.of(title, query).flatMap((holding) => {
      const shelf = `${holding.region} ${holding.type}`;
      const wares = shelves.get(shelf) ?? this.#waresOf(holding, { title, reach });
      shelves.set(shelf, wares);
      return offersOf(holding, { title, reach, seasons, wares });
    });
  }

  /** What is the same for all who hold a title in a region in one way. */
  #waresOf(
    { type, region: code }: Holding,
    { title, reach }: { readonly title: Title; readonly reach: Reach },
  ): readonly Ware[] {
    if (type !== 'rent' && type !== 'buy')
      return [{ quality: streamQuality(title, reach), price: undefined, currency: undefined }];
    const region = this.#world.region(code);
    return shopQualities(title, reach).map((quality) => ({
      quality,
      price: priceOf({ type, quality, region }, reach.dice),
      currency: region.currency,
    }));
  }

  #begunSeasons(title: Title, today: number): number {
    if (title.mediaType === 'movie') return 0;
    const seasons = this.#world.arrivals.seasons(title, today);
    return seasons.filter(({ number, firstDay = Infinity }) => number > 0 && firstDay <= today).length;
  }
}

/** In what quality, and for how much. */
type Ware = Pick<Offer, 'quality' | 'price' | 'currency'>;

/** What the offers of a holding are made from. */
interface Stock {
  readonly title: Title;
  readonly reach: Reach;
  /** How many seasons have begun; 0 for films. */
  readonly seasons: number;
  readonly wares: readonly Ware[];
}

function offersOf(holding: Holding, stock: Stock): readonly Offer[] {
  const { region, provider, type, since, until } = holding;
  const link = offerLink(provider, stock.title, region);
  const seasons = stock.title.mediaType === 'tv' ? seasonsAt(holding, stock) : undefined;
  return stock.wares.map(({ quality, price, currency }) => ({
    region,
    provider,
    type,
    quality,
    price,
    currency,
    seasons,
    since,
    until,
    link,
  }));
}

/** Who has bought a show late often lacks its newest seasons. */
function seasonsAt({ provider }: Holding, { reach, seasons }: Stock): number {
  const lacking = reach.dice.chance(`whole at ${provider.tmdbId}`, 0.6)
    ? 0
    : reach.dice.int(`lacks at ${provider.tmdbId}`, [1, 3]);
  return Math.max(1, seasons - lacking);
}
