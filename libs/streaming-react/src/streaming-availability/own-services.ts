import type { Offer } from './offer.js';

/** Whether an offer is at one of a person's own services. */
export type IsOwn = (offer: Pick<Offer, 'service_id' | 'service_name'>) => boolean;

/** @param services ids or names of the services that a person has, in any spelling of capitals */
export function ownServices(services: readonly string[] = []): IsOwn {
  const own = new Set(services.map(spelling));
  return ({ service_id, service_name }) => own.has(spelling(service_id)) || own.has(spelling(service_name));
}

const spelling = (name: string): string => name.trim().toLowerCase();

/** The same offers, those at one's own services first; else the order stays. */
export const ownFirst = (offers: readonly Offer[], isOwn: IsOwn): readonly Offer[] => [
  ...offers.filter((offer) => isOwn(offer)),
  ...offers.filter((offer) => !isOwn(offer)),
];
