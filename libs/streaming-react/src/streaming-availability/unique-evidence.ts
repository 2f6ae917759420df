import type { Offer, OfferEvidence } from './offer.js';

/** What is said of several offers, each saying once: a source without qualities speaks for all of them alike. */
export function uniqueEvidence(offers: readonly Offer[]): readonly OfferEvidence[] {
  const said = offers.flatMap(({ evidence }) => evidence);
  return [...new Map(said.map((one) => [JSON.stringify(one), one])).values()];
}
