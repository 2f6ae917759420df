import { byService, type ServiceOffers } from './by-service.js';
import { OFFER_KINDS, type Offer } from './offer.js';
import { ownFirst, type IsOwn } from './own-services.js';

/** Every service once, one's own first, then by the kind of its best offer, which stands first among its own. */
export function shownServices(offers: readonly Offer[], isOwn: IsOwn): readonly ServiceOffers[] {
  const byKind = OFFER_KINDS.flatMap((kind) => offers.filter(({ service_type }) => service_type === kind));
  return byService(ownFirst(byKind, isOwn));
}
