import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryOffer, arbitraryOffers, arbitraryServices } from '../testing/arbitrary-offers.js';
import { pricedOffer, storyOffer } from '../testing/story-availability.js';
import { cheapestOffers } from './cheapest-offers.js';
import type { Offer } from './offer.js';
import { ownServices } from './own-services.js';
import { sortOffers, type OfferSort, type SortRules } from './sort-offers.js';

const sorts: fc.Arbitrary<OfferSort | undefined> = fc.option(
  fc.record({ by: fc.constantFrom('service', 'quality', 'price'), descending: fc.boolean() }),
  { nil: undefined },
);
const rules: fc.Arbitrary<SortRules> = arbitraryServices.map((services) => ({
  isOwn: ownServices(services),
  compareNames: new Intl.Collator('en').compare,
}));

const nobody = { isOwn: () => false, compareNames: new Intl.Collator('en').compare };
const namesOf = (offers: readonly Offer[]): string[] => offers.map(({ service_name }) => service_name);

describe('the laws of sortOffers', () => {
  it('loses nothing and names nothing twice', () => {
    fc.assert(
      fc.property(arbitraryOffers, sorts, rules, (offers, sort, how) => {
        const sorted = sortOffers(offers, sort, how);
        expect(sorted).toHaveLength(offers.length);
        expect(new Set(sorted)).toEqual(new Set(offers));
      }),
    );
  });

  it('sorts what is sorted to the same', () => {
    fc.assert(
      fc.property(arbitraryOffers, sorts, rules, (offers, sort, how) => {
        const once = sortOffers(offers, sort, how);
        expect(namesOf(sortOffers(once, sort, how))).toEqual(namesOf(once));
        expect(sortOffers(once, sort, how).every((offer, at) => offer === once[at])).toBe(true);
      }),
    );
  });

  it('is total: of any three that stand in order, the first never comes after the last', () => {
    const three = fc.tuple(arbitraryOffer, arbitraryOffer, arbitraryOffer);
    fc.assert(
      fc.property(three, sorts, rules, ([a, b, c], sort, how) => {
        // Only a pair that is turned round is in order for sure: equal ones stay as they are.
        const before = (x: Offer, y: Offer): boolean => sortOffers([y, x], sort, how)[0] === x;
        if (before(a, b) && before(b, c)) expect(before(a, c)).toBe(true);
        expect(before(a, b) && before(b, a)).toBe(false);
      }),
    );
  });

  it('is stable: equal ones stay as they were', () => {
    fc.assert(
      fc.property(arbitraryOffers, sorts, rules, (offers, sort, how) => {
        const doubled = offers.flatMap((offer) => [offer, { ...offer }]);
        const sorted = sortOffers(doubled, sort, how);
        for (let at = 0; at < doubled.length; at += 2) {
          const [first, second] = doubled.slice(at, at + 2);
          if (first && second) expect(sorted.indexOf(first)).toBeLessThan(sorted.indexOf(second));
        }
      }),
    );
  });

  it('puts what is not known last in either direction, and keeps currencies apart', () => {
    fc.assert(
      fc.property(arbitraryOffers, fc.boolean(), (offers, descending) => {
        const sorted = sortOffers(offers, { by: 'price', descending }, nobody);
        const known = sorted.map(({ price_amount }) => price_amount !== undefined);
        expect(known).toEqual(known.toSorted((a, b) => Number(b) - Number(a)));
        const priced = sorted.filter(({ price_amount }) => price_amount !== undefined);
        const currencies = priced.map(({ price_currency = '' }) => price_currency);
        expect(currencies).toEqual(currencies.toSorted());
      }),
    );
  });
});

describe('sortOffers', () => {
  const offers = [
    pricedOffer('Netflix', 'n.example', ['rent', 'SD', 3]),
    pricedOffer('Apple TV', 'a.example', ['rent', '4K', 5]),
    pricedOffer('Max', 'm.example', ['rent', 'HD', 1]),
    storyOffer('Hulu', { service_type: 'rent' }),
  ];

  it.each([
    ['without a sort, own services first, then the cheapest', undefined, 'Apple TV, Max, Netflix, Hulu'],
    ['by price', { by: 'price', descending: false }, 'Max, Netflix, Apple TV, Hulu'],
    ['by price, the dearest first', { by: 'price', descending: true }, 'Apple TV, Netflix, Max, Hulu'],
    ['by quality, the best first', { by: 'quality', descending: true }, 'Apple TV, Max, Netflix, Hulu'],
    ['by quality', { by: 'quality', descending: false }, 'Netflix, Max, Apple TV, Hulu'],
    ['by service', { by: 'service', descending: false }, 'Apple TV, Hulu, Max, Netflix'],
    ['by service, backwards', { by: 'service', descending: true }, 'Netflix, Max, Hulu, Apple TV'],
  ] as const)('sorts %s', (_, sort, expected) => {
    const how = { ...nobody, isOwn: ownServices(['apple tv']) };
    expect(namesOf(sortOffers(offers, sort, how)).join(', ')).toBe(expected);
  });
});

describe('cheapestOffers', () => {
  it('is asked less for than any other of its currency, and only where another asks more', () => {
    fc.assert(
      fc.property(arbitraryOffers, (offers) => {
        const cheapest = cheapestOffers(offers);
        for (const offer of offers) {
          const { price_amount: amount, price_currency: currency } = offer;
          const others = offers.flatMap(({ price_amount, price_currency }) =>
            price_currency === currency && price_amount !== undefined ? [price_amount] : [],
          );
          const isCheapest =
            amount !== undefined &&
            currency !== undefined &&
            others.every((other) => other >= amount) &&
            others.some((other) => other > amount);
          expect(cheapest.has(offer)).toBe(isCheapest);
        }
      }),
    );
  });
});
