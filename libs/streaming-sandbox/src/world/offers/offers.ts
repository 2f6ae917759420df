import type { Arrival } from '../arrivals/arrival.js';
import { dayOfIsoDate } from '../calendar-day.js';
import type { Reach } from '../reach.js';
import type { Region } from '../region.js';
import { filmRelease } from '../releases/film-release.js';
import type { Title } from '../title.js';
import type { World } from '../world.js';
import { freeViewing } from './free-viewing.js';
import { offerLink } from './offer-link.js';
import type { OfferContext, OfferTerm } from './offer-terms.js';
import type { Offer, OfferQuality, OfferType } from './offer.js';
import { priceOf } from './prices.js';
import { shopQualities, streamQuality } from './qualities.js';
import { shops } from './shops.js';
import { subscriptions } from './subscriptions.js';

/** Of the regions where a title comes out but nobody has it, this share has a page that says so. */
const PAGE_WITHOUT_OFFERS = 0.5;

/** On which day offers are asked for, and in which region. */
export interface OfferQuery {
  /** As a day number: offers come and go. */
  readonly today: number;
  /** ISO 3166-1. @default every region */
  readonly region?: string | undefined;
}

/**
 * Where titles can be watched. Everything follows from the seed, the title and the day; nothing is made before somebody
 * asks, and nothing is kept. What arrives (see `Arrivals`) is offered from its day on and not before.
 *
 * These are all offers of the world. A dialect tells those that its upstream is `knownTo`.
 */
export class Offers {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** The offers of a title, region by region. */
  of(title: Title, { today, region }: OfferQuery): readonly Offer[] {
    const { regions } = this.#world;
    const reach = this.#world.reach(title);
    const life: TitleLife = {
      title,
      today,
      reach,
      arrivals: this.#world.arrivals.atServices(title, today),
      seasons: this.#begunSeasons(title, today),
      streams: [{ quality: streamQuality(title, reach), price: undefined }],
    };
    return regions
      .filter(({ code }) => region === undefined || code === region)
      .flatMap((each) => this.#inRegion(each, life));
  }

  /**
   * The regions where a title has come out and a page of it stands although nobody offers it.
   * @param offers what {@link Offers.of} says for every region on that day
   */
  emptyRegions(
    title: Title,
    { today, offers }: { today: number; offers: readonly Offer[] },
  ): readonly string[] {
    const reach = this.#world.reach(title);
    const offered = new Set(offers.map(({ region }) => region));
    return this.#world.regions
      .map(({ code }) => code)
      .filter((code) => !offered.has(code) && opensOn(title, code, reach) <= today)
      .filter((code) => reach.dice.chance(`page in ${code}`, PAGE_WITHOUT_OFFERS));
  }

  #inRegion(region: Region, life: TitleLife): readonly Offer[] {
    const { title, reach } = life;
    const { providers } = this.#world;
    const context: OfferContext = { ...life, region, opens: opensOn(title, region.code, reach) };
    const stream = (type: OfferType, terms: readonly OfferTerm[]) =>
      offersUnder(terms, { type, life, region, wares: life.streams });
    const shop = (type: 'rent' | 'buy', terms: readonly OfferTerm[]) =>
      offersUnder(terms, { type, life, region, wares: priced(type, region, life) });
    const shopTerms = shops(context, providers);
    return [
      ...stream('subscription', subscriptions(context, { providers, arrivals: life.arrivals })),
      ...stream('free', freeViewing(context, { type: 'free', providers })),
      ...stream('ads', freeViewing(context, { type: 'ads', providers })),
      ...(title.mediaType === 'movie' ? shop('rent', shopTerms) : []),
      ...shop('buy', shopTerms),
    ];
  }

  #begunSeasons(title: Title, today: number): number {
    if (title.mediaType === 'movie') return 0;
    const seasons = this.#world.arrivals.seasons(title, today);
    return seasons.filter(({ number, firstDay = Infinity }) => number > 0 && firstDay <= today).length;
  }
}

/** In what quality, and for how much. */
interface Ware {
  readonly quality: OfferQuality;
  readonly price: number | undefined;
}

/** What is the same for all offers of a title on a day. */
interface TitleLife {
  readonly title: Title;
  readonly today: number;
  readonly reach: Reach;
  readonly arrivals: readonly Arrival[];
  /** How many seasons have begun; 0 for films. */
  readonly seasons: number;
  /** What subscriptions and free services show. */
  readonly streams: readonly Ware[];
}

function priced(type: 'rent' | 'buy', region: Region, { title, reach }: TitleLife): readonly Ware[] {
  return shopQualities(title, reach).map((quality) => ({
    quality,
    price: priceOf({ type, quality, region }, reach.dice),
  }));
}

/** One offer under each term for each ware. */
function offersUnder(
  terms: readonly OfferTerm[],
  { type, region, life, wares }: { type: OfferType; region: Region; life: TitleLife; wares: readonly Ware[] },
): readonly Offer[] {
  return terms.flatMap((term) => {
    const link = offerLink(term.provider, life.title, region.code);
    const seasons = life.title.mediaType === 'tv' ? seasonsAt(term, life) : undefined;
    return wares.map(({ quality, price }) => ({
      region: region.code,
      provider: term.provider,
      type,
      quality,
      price,
      currency: price === undefined ? undefined : region.currency,
      seasons,
      since: term.since,
      until: term.until,
      link,
    }));
  });
}

/** Who has bought a show late often lacks its newest seasons. */
function seasonsAt({ provider }: OfferTerm, { reach, seasons }: TitleLife): number {
  const lacking = reach.dice.chance(`whole at ${provider.tmdbId}`, 0.6)
    ? 0
    : reach.dice.int(`lacks at ${provider.tmdbId}`, [1, 3]);
  return Math.max(1, seasons - lacking);
}

/** The first day on which a title can be had in a region; never, where it does not come out. */
function opensOn(title: Title, region: string, reach: Reach): number {
  if (title.mediaType === 'movie') return filmRelease(title, region, reach)?.digital ?? Infinity;
  const firstDay = dayOfIsoDate(title.date);
  if (firstDay === undefined || !reach.includes(region)) return Infinity;
  return firstDay + reach.dice.int('opens after', [0, 200]);
}
