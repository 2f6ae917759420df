import { describe, expect, it } from '@jest/globals';
import { OFFER_QUALITIES, OFFER_TYPES, type OfferRow } from '@radarr/streaming-core';
import fc from 'fast-check';
import { identifyProvider } from '../providers/identify-provider.js';
import { offerSource } from '../testing/offer-source.js';
import { mergeOffers } from './merge-offers.js';
import type { MergedOffer } from './merged-offer.js';
import type { OfferSource } from './offer-source.js';

const region = fc.constantFrom('US', 'US', 'US', 'GB', 'XX');

/** Few services under many numbers and spellings, so that rows meet often. */
const provider = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      { id: '8', name: 'Netflix' },
      { id: '203', name: 'Netflix ' },
      { id: '2', name: 'Apple TV' },
      { id: '350', name: 'Apple TV' },
      { name: 'Apple TV' },
      { name: 'Dekkoo' },
      { id: '444', name: 'DEKKOO' },
      { id: '1', name: '!' },
    ),
  },
  { weight: 1, arbitrary: fc.record({ name: fc.string({ minLength: 1 }) }) },
);

const rows: fc.Arbitrary<OfferRow> = fc.record(
  {
    region,
    provider,
    type: fc.constantFrom(...OFFER_TYPES),
    tvEverywhere: fc.constant(true as const),
    quality: fc.constantFrom(...OFFER_QUALITIES),
    link: fc.constantFrom('https://example.com/1', 'http://example.com/2', 'javascript:1', 'no link'),
    price: fc.constantFrom(0, 2.99, 3.99, 14.99),
    currency: fc.constantFrom('USD', 'EUR'),
    leavingDate: fc.constantFrom('2026-06-01', '2026-07-01'),
    seasons: fc.nat(9),
  },
  { requiredKeys: ['region', 'provider', 'type'] },
);

const sources: fc.Arbitrary<OfferSource[]> = fc.array(
  fc
    .record({
      upstream: fc.constantFrom('tmdb', 'watchmode', 'x'),
      offers: fc.array(rows, { maxLength: 8 }),
      regions: fc.option(fc.array(region, { maxLength: 3 }), { nil: undefined }),
      stale: fc.boolean(),
      fetchedAt: fc.constantFrom('2026-05-01T00:00:00.000Z', '2026-05-02T00:00:00.000Z'),
    })
    .map(({ upstream, offers, regions, ...more }) =>
      offerSource(upstream, offers, { ...more, ...(regions && { regions }) }),
    ),
  { maxLength: 4 },
);

const merge = (all: readonly OfferSource[]): MergedOffer[] => mergeOffers({ region: 'US', sources: all });

const usRows = (all: readonly OfferSource[]) =>
  all.flatMap(({ upstream, availability }) =>
    availability.offers.filter((row) => row.region === 'US').map((row) => ({ upstream, row })),
  );

describe('the laws of mergeOffers', () => {
  it('does not care in which order upstreams and rows come', () => {
    const shuffled = sources.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length }).chain((turned) =>
          fc.tuple(
            ...turned.map((source) =>
              fc
                .shuffledSubarray([...source.availability.offers], {
                  minLength: source.availability.offers.length,
                })
                .map((offers) => ({ ...source, availability: { ...source.availability, offers } })),
            ),
          ),
        ),
      ),
    );
    fc.assert(fc.property(shuffled, ([all, turned]) => expect(merge(turned)).toEqual(merge(all))));
  });

  it('learns nothing from rows and sources that are said twice', () => {
    fc.assert(
      fc.property(sources, fc.nat(8), (all, howMany) => {
        const doubled = all.map((source) => {
          const { offers: own } = source.availability;
          const offers = [...own, ...own.slice(0, howMany), ...own.slice(0, howMany)];
          return { ...source, availability: { ...source.availability, offers } };
        });
        expect(merge(doubled)).toEqual(merge(all));
        expect(merge([...all, ...all])).toEqual(merge(all));
      }),
    );
  });

  it('names no offer twice', () => {
    fc.assert(
      fc.property(sources, (all) => {
        const keys = merge(all).map(({ provider: { id }, type, tvEverywhere, quality }) =>
          JSON.stringify([id, type, tvEverywhere, quality]),
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('has evidence for every offer, and a row for every piece of evidence', () => {
    fc.assert(
      fc.property(sources, (all) => {
        const given = usRows(all);
        for (const offer of merge(all)) {
          expect(offer.evidence).not.toHaveLength(0);
          for (const said of offer.evidence) {
            expect(
              given.some(
                ({ upstream, row }) =>
                  upstream === said.upstream &&
                  row.provider.id === said.providerId &&
                  row.provider.name === said.providerName &&
                  row.type === said.type &&
                  row.quality === said.quality &&
                  row.price === said.price &&
                  row.seasons === said.seasons &&
                  (said.quality === undefined || said.quality === offer.quality),
              ),
            ).toBe(true);
          }
        }
      }),
    );
  });

  it('loses nothing: every row speaks for an offer of its provider, type and quality', () => {
    fc.assert(
      fc.property(sources, (all) => {
        const offers = merge(all);
        for (const { upstream, row } of usRows(all)) {
          const { id } = identifyProvider(upstream, row.provider);
          const own = offers.filter(
            (offer) =>
              offer.provider.id === id &&
              offer.tvEverywhere === row.tvEverywhere &&
              (offer.type === row.type || (row.type === 'free' && offer.type === 'ads')) &&
              (row.quality === undefined || row.quality === offer.quality) &&
              offer.evidence.some(
                (said) =>
                  said.upstream === upstream &&
                  said.providerName === row.provider.name &&
                  said.price === row.price,
              ),
          );
          expect(own).not.toHaveLength(0);
        }
      }),
    );
  });

  it('lets nobody dispute what he says himself, and calls disputed exactly what somebody disputes', () => {
    fc.assert(
      fc.property(sources, (all) => {
        for (const { evidence, disputedBy, certainty } of merge(all)) {
          expect(evidence.filter(({ upstream }) => disputedBy.includes(upstream))).toEqual([]);
          expect(certainty === 'disputed').toBe(disputedBy.length > 0);
          if (certainty === 'single') expect(new Set(evidence.map(({ upstream }) => upstream)).size).toBe(1);
        }
      }),
    );
  });

  it('asks only prices that its evidence asks, in that currency or, marked, in that of the region', () => {
    fc.assert(
      fc.property(sources, (all) => {
        for (const { price, currency, currencyDerived, evidence } of merge(all)) {
          const asked = evidence.filter((said) => said.price !== undefined);
          expect(price !== undefined).toBe(asked.length > 0);
          if (price === undefined) continue;
          const named = currencyDerived ? undefined : currency;
          expect(asked.some((said) => said.price === price && said.currency === named)).toBe(true);
          expect(currency).toBeDefined();
        }
      }),
    );
  });

  it('hands on web links only', () => {
    fc.assert(
      fc.property(sources, (all) => {
        const links = merge(all).flatMap(({ link, evidence }) => [
          link,
          ...evidence.map((said) => said.link),
        ]);
        expect(links.filter((link) => link !== undefined && !/^https?:\/\//.test(link))).toEqual([]);
      }),
    );
  });
});
