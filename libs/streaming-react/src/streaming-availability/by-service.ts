import { groupBy } from './group-by.js';
import type { Offer } from './offer.js';

/** What one service offers. */
export interface ServiceOffers {
  readonly id: string;
  readonly name: string;
  readonly logoUrl: string | null;
  readonly offers: readonly [Offer, ...Offer[]];
}

/** Offers by their services, in the order in which those are first named. */
export const byService = (offers: readonly Offer[]): readonly ServiceOffers[] =>
  [...groupBy(offers, ({ service_id }) => service_id)].map(([id, own]) => ({
    id,
    name: own[0].service_name,
    logoUrl: own.find(({ logo_url }) => logo_url !== null)?.logo_url ?? null,
    offers: own,
  }));
