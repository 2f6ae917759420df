import { isPaidFor, OFFER_KINDS, type Offer, type OfferKind } from './offer.js';
import { ownFirst, type IsOwn } from './own-services.js';

/** Offers of one kind. */
export interface KindGroup {
  readonly kind: OfferKind;
  readonly offers: readonly Offer[];
}

/** Offers as they are read: what one has already, then the rest by kind. Each offer stands in one place. */
export interface OfferGroups {
  /** What one's own services include. */
  readonly own: readonly Offer[];
  /** Kinds that have no offer are left out. */
  readonly kinds: readonly KindGroup[];
}

/**
 * Groups offers. What has a price of its own stays beside the other prices, whosever service it is at: taken out of
 * there, it could not be compared.
 */
export function groupOffers(offers: readonly Offer[], isOwn: IsOwn): OfferGroups {
  const own = offers.filter((offer) => isOwn(offer) && !isPaidFor(offer));
  const kinds = OFFER_KINDS.map((kind) => ({
    kind,
    offers: ownFirst(
      offers.filter((offer) => offer.service_type === kind && !own.includes(offer)),
      isOwn,
    ),
  }));
  return { own, kinds: kinds.filter((group) => group.offers.length > 0) };
}
