import type { OfferType } from '../offers/offer.js';
import type { MediaType } from '../title.js';
import type { Provider } from './provider.js';

/** A provider in a region's list. */
export interface Listing {
  readonly provider: Provider;
  /** Its place in the list there, lower first. */
  readonly priority: number;
}

/** Who hands out titles of a kind in a region, by the way in which they do, each in the order of the region's list. */
export type Market = Readonly<Record<OfferType, readonly Listing[]>>;

/** The market of a region for films or shows. */
export function marketOf(
  providers: readonly Provider[],
  { region, mediaType }: { readonly region: string; readonly mediaType: MediaType },
): Market {
  const listings = providers
    .flatMap((provider) => {
      const priority = provider.priorities.get(region);
      return priority === undefined || !provider.mediaTypes.includes(mediaType) ? [] : { provider, priority };
    })
    .sort((a, b) => a.priority - b.priority);
  const handing = (type: OfferType) => listings.filter(({ provider }) => provider.offerTypes.includes(type));
  return {
    subscription: handing('subscription'),
    free: handing('free'),
    ads: handing('ads'),
    rent: handing('rent'),
    buy: handing('buy'),
  };
}
