import { type ServiceOffers } from './by-service.js';
import { groupOffers } from './group-offers.js';
import { OFFER_KINDS, type OfferKind, type RegionsAvailability } from './offer.js';
import type { IsOwn } from './own-services.js';
import { shownServices } from './shown-services.js';

/** The best way in which a title can be watched in a region: at one's own services, or by a kind. */
export type RegionWay = 'own' | OfferKind;

/** A region in which a title can be watched, and where. */
export interface WatchableRegion {
  readonly region: string;
  /** Those that offer it in the best way. */
  readonly services: readonly ServiceOffers[];
}

/** Regions that have the same best way. */
export interface RegionGroup {
  readonly way: RegionWay;
  readonly regions: readonly WatchableRegion[];
}

const WAYS: readonly RegionWay[] = ['own', ...OFFER_KINDS];

/** Groups the regions in which a title can be watched by the best way to do so; each region stands once. */
export function regionGroups(regions: RegionsAvailability['regions'], isOwn: IsOwn): readonly RegionGroup[] {
  const best = regions.flatMap(({ region, items }): (WatchableRegion & { readonly way: RegionWay })[] => {
    const { own, kinds } = groupOffers(items, isOwn);
    const [first] = kinds;
    if (own.length > 0) return [{ way: 'own', region, services: shownServices(own, isOwn) }];
    return first ? [{ way: first.kind, region, services: shownServices(first.offers, isOwn) }] : [];
  });
  return WAYS.map((way) => ({
    way,
    regions: best.filter((one) => one.way === way).map(({ region, services }) => ({ region, services })),
  })).filter((group) => group.regions.length > 0);
}
