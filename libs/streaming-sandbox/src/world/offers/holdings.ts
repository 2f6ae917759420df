import type { Arrival } from '../arrivals/arrival.js';
import { dayOfIsoDate } from '../calendar-day.js';
import type { Reach } from '../reach.js';
import type { Region } from '../region.js';
import { filmRelease } from '../releases/film-release.js';
import type { Title } from '../title.js';
import type { World } from '../world.js';
import { freeViewing } from './free-viewing.js';
import type { OfferContext, OfferTerm } from './offer-terms.js';
import type { Holding, OfferType } from './offer.js';
import { shops } from './shops.js';
import { subscriptions } from './subscriptions.js';

/** Of the regions where a title comes out but nobody has it, this share has a page that says so. */
const PAGE_WITHOUT_OFFERS = 0.5;

/** On which day it is asked who has a title, and in which region. */
export interface HoldingQuery {
  /** As a day number: titles come and go. */
  readonly today: number;
  /** ISO 3166-1. @default every region */
  readonly region?: string | undefined;
}

/**
 * Who has which titles. Everything follows from the seed, the title and the day; nothing is made before somebody asks,
 * and nothing is kept. What arrives (see `Arrivals`) is held from its day on and not before.
 *
 * This is how it is in the world. A dialect tells what its upstream is `knownTo`.
 */
export class Holdings {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Who has a title, region by region. */
  of(title: Title, { today, region }: HoldingQuery): readonly Holding[] {
    const reach = this.#world.reach(title);
    const life = { title, today, reach, arrivals: this.#world.arrivals.atServices(title, today) };
    return this.#world.regions
      .filter(({ code }) => region === undefined || code === region)
      .flatMap((each) => this.#inRegion(each, life));
  }

  /**
   * The regions where a title has come out and a page of it stands although nobody has it.
   * @param holdings what {@link Holdings.of} says for every region on that day
   */
  emptyRegions(
    title: Title,
    { today, holdings }: { today: number; holdings: readonly Holding[] },
  ): readonly string[] {
    const reach = this.#world.reach(title);
    const held = new Set(holdings.map(({ region }) => region));
    return this.#world.regions
      .map(({ code }) => code)
      .filter((code) => !held.has(code) && opensOn(title, code, reach) <= today)
      .filter((code) => reach.dice.chance(`page in ${code}`, PAGE_WITHOUT_OFFERS));
  }

  #inRegion(region: Region, life: TitleLife): readonly Holding[] {
    const { title, reach, arrivals } = life;
    const { providers } = this.#world;
    const context: OfferContext = {
      title,
      region,
      market: providers.market(region.code, title.mediaType),
      reach,
      opens: opensOn(title, region.code, reach),
      today: life.today,
    };
    const under = (type: OfferType, terms: readonly OfferTerm[]) => holdingsUnder(terms, { type, region });
    const shopTerms = shops(context);
    return [
      ...under('subscription', subscriptions(context, { providers, arrivals })),
      ...under('free', freeViewing(context, 'free')),
      ...under('ads', freeViewing(context, 'ads')),
      ...(title.mediaType === 'movie' ? under('rent', shopTerms) : []),
      ...under('buy', shopTerms),
    ];
  }
}

/** What is the same in all regions. */
interface TitleLife {
  readonly title: Title;
  readonly today: number;
  readonly reach: Reach;
  readonly arrivals: readonly Arrival[];
}

function holdingsUnder(
  terms: readonly OfferTerm[],
  { type, region }: { readonly type: OfferType; readonly region: Region },
): readonly Holding[] {
  return terms.map(({ provider, since, until }) => ({ region: region.code, provider, type, since, until }));
}

/** The first day on which a title can be had in a region; never, where it does not come out. */
function opensOn(title: Title, region: string, reach: Reach): number {
  if (title.mediaType === 'movie') return filmRelease(title, region, reach)?.digital ?? Infinity;
  const firstDay = dayOfIsoDate(title.date);
  if (firstDay === undefined || !reach.includes(region)) return Infinity;
  return firstDay + reach.dice.int('opens after', [0, 200]);
}
