import fc from 'fast-check';
import { OFFER_KINDS, type Offer } from '../streaming-availability/offer.js';
import { storyEvidence, storyOffer } from './story-availability.js';

const names = ['Netflix', 'Hulu', 'Max', 'Apple TV', 'amazon', 'Ähnlich'];

/** Absent as often as any of the values: keys without a value are left out. */
const maybe = <Key extends keyof Offer>(key: Key, ...values: Offer[Key][]): fc.Arbitrary<Partial<Offer>> =>
  fc.oneof(
    fc.constant({}),
    fc.constantFrom(...values).map((value): Partial<Offer> => ({ [key]: value })),
  );

/** Any offer, of few services, so that they meet often. */
export const arbitraryOffer: fc.Arbitrary<Offer> = fc
  .tuple(
    fc.constantFrom(...names),
    fc.constantFrom(...OFFER_KINDS),
    maybe('quality', 'SD', 'HD', '4K'),
    maybe('price_amount', 0, 2.99, 3.99, 14.99),
    maybe('price_currency', 'USD', 'EUR'),
    maybe('deep_link', 'https://example.com/1', 'https://example.com/2'),
    maybe('tv_everywhere', true),
    fc.nat(3),
  )
  .map(([name, service_type, quality, amount, currency, link, everywhere, hours]) =>
    storyOffer(name, {
      service_type,
      ...quality,
      ...amount,
      ...currency,
      ...link,
      ...everywhere,
      evidence: [storyEvidence(name), storyEvidence(name, { fetched_at: `2026-11-20T0${hours}:00:00.000Z` })],
    }),
  );

/** Any list of offers, each of them an object of its own. */
export const arbitraryOffers: fc.Arbitrary<Offer[]> = fc.array(arbitraryOffer, { maxLength: 12 });

/** Any services that a person may have, in any spelling. */
export const arbitraryServices: fc.Arbitrary<string[]> = fc.subarray([...names, 'NETFLIX ', 'apple-tv']);
