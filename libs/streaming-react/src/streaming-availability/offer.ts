import type { components } from '@radarr/streaming-api-client';

/** One way to watch a title in one region. */
export type Offer = components['schemas']['OfferBody'];

/** What one source says of an offer. */
export type OfferEvidence = Offer['evidence'][number];

/** How a service hands a title out. */
export type OfferKind = Offer['service_type'];

/** Every kind, from the one that most people have to the one that costs most. */
export const OFFER_KINDS = ['subscription', 'free', 'ads', 'rent', 'buy'] as const satisfies OfferKind[];

/** Where a title can be watched in one region. */
export type RegionAvailability = components['schemas']['RegionAvailabilityBody'];

/** Where a title can be watched in several regions. */
export type RegionsAvailability = components['schemas']['RegionsAvailabilityBody'];

/** Whether an offer is paid for by itself, whatever services a person has. */
export const isPaidFor = ({ service_type }: Offer): boolean =>
  service_type === 'rent' || service_type === 'buy';

/** What tells an offer from every other of its region, whatever is said of it later. */
export const offerKey = ({ service_id, service_type, tv_everywhere, quality }: Offer): string =>
  JSON.stringify([service_id, service_type, tv_everywhere, quality]);
