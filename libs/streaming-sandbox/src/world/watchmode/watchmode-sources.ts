import type { OfferType } from '../offers/offer.js';
import type { Provider } from '../providers/provider.js';
import type { Providers } from '../providers/providers.js';

/** Watchmode's kinds of source: by subscription, free, with a cable contract ("TV everywhere"), and shops. */
export type WatchmodeSourceType = 'sub' | 'free' | 'tve' | 'buy';

/** A service in Watchmode's own numbers, one for each kind: Amazon's shop is another source than Amazon Prime. */
export interface WatchmodeSource {
  readonly id: number;
  readonly name: string;
  readonly type: WatchmodeSourceType;
  /** Where it is offered: ISO 3166-1. */
  readonly regions: readonly string[];
}

interface KnownSource extends Omit<WatchmodeSource, 'regions'> {
  /** TMDB's numbers of the same service. */
  readonly tmdbIds: readonly number[];
}

/** Those whose real numbers are known, named as Watchmode names them. */
const KNOWN_SOURCES: readonly KnownSource[] = [
  { id: 203, name: 'Netflix', type: 'sub', tmdbIds: [8] },
  { id: 26, name: 'Amazon Prime', type: 'sub', tmdbIds: [9, 119] },
  { id: 24, name: 'Amazon', type: 'buy', tmdbIds: [10] },
  { id: 157, name: 'Hulu', type: 'sub', tmdbIds: [15] },
  { id: 372, name: 'Disney+', type: 'sub', tmdbIds: [337] },
  { id: 387, name: 'Max', type: 'sub', tmdbIds: [384, 1899] },
  { id: 371, name: 'AppleTV+', type: 'sub', tmdbIds: [350] },
  { id: 349, name: 'AppleTV', type: 'buy', tmdbIds: [2] },
  { id: 388, name: 'Peacock', type: 'sub', tmdbIds: [386] },
  { id: 389, name: 'Peacock Premium', type: 'sub', tmdbIds: [387] },
  { id: 444, name: 'Paramount+', type: 'sub', tmdbIds: [531] },
  { id: 296, name: 'Tubi TV', type: 'free', tmdbIds: [73] },
];

/** TMDB's numbers of American channels that ask for a cable contract: subscriptions to TMDB, `tve` to Watchmode. */
const CABLE_CHANNELS: readonly number[] = [
  79, 80, 123, 148, 155, 156, 157, 322, 328, 352, 358, 363, 365, 418, 486, 506, 508,
];

/** Invented numbers: these and TMDB's number of the provider. */
const FIRST_INVENTED_ID: Readonly<Record<WatchmodeSourceType, number>> = {
  sub: 10_000,
  free: 20_000,
  tve: 30_000,
  buy: 40_000,
};

/** All sources of the world. Read from its providers when they are first asked for. */
export class WatchmodeSources {
  #byId: ReadonlyMap<number, WatchmodeSource> | undefined;

  constructor(private readonly world: { readonly providers: Providers }) {}

  /** Every source, in the order of the providers. */
  get all(): readonly WatchmodeSource[] {
    return [...this.#sources().values()];
  }

  /** The source that a provider is when it hands out titles in a way; undefined when it never does. */
  of(provider: Provider, offerType: OfferType): WatchmodeSource | undefined {
    return this.#sources().get(describeSource(provider, offerType).id);
  }

  #sources(): ReadonlyMap<number, WatchmodeSource> {
    this.#byId ??= readSources(this.world.providers);
    return this.#byId;
  }
}

/** Providers that are one source to Watchmode add up their regions. */
function readSources({ all }: Providers): ReadonlyMap<number, WatchmodeSource> {
  const sources = new Map<number, WatchmodeSource>();
  for (const provider of all)
    for (const offerType of provider.offerTypes) {
      const source = describeSource(provider, offerType);
      const regions = new Set([...(sources.get(source.id)?.regions ?? []), ...provider.priorities.keys()]);
      sources.set(source.id, { ...source, regions: [...regions].sort() });
    }
  return sources;
}

function describeSource({ tmdbId, name }: Provider, offerType: OfferType): Omit<WatchmodeSource, 'regions'> {
  const type = sourceType(tmdbId, offerType);
  const known = KNOWN_SOURCES.find((each) => each.type === type && each.tmdbIds.includes(tmdbId));
  if (known) return { id: known.id, name: known.name, type };
  return { id: FIRST_INVENTED_ID[type] + tmdbId, name: name.trim(), type };
}

function sourceType(tmdbId: number, offerType: OfferType): WatchmodeSourceType {
  if (offerType === 'rent' || offerType === 'buy') return 'buy';
  if (offerType === 'free' || offerType === 'ads') return 'free';
  return CABLE_CHANNELS.includes(tmdbId) ? 'tve' : 'sub';
}
