import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryOffers, arbitraryServices } from '../testing/arbitrary-offers.js';
import { storyEvidence, storyOffer } from '../testing/story-availability.js';
import { byService } from './by-service.js';
import { groupOffers } from './group-offers.js';
import { offerLines } from './offer-lines.js';
import { isPaidFor, OFFER_KINDS } from './offer.js';
import { ownFirst, ownServices } from './own-services.js';
import { regionGroups } from './region-groups.js';
import { shownServices } from './shown-services.js';
import { uniqueEvidence } from './unique-evidence.js';

/** The same objects, each once, in whatever order. */
const expectSame = (a: readonly object[], b: readonly object[]): void => {
  expect(a).toHaveLength(b.length);
  expect(new Set(a).size).toBe(b.length);
  expect(b.filter((one) => !a.includes(one))).toEqual([]);
};

describe('ownServices', () => {
  it.each(['netflix', 'NETFLIX', ' Netflix '])('knows a service by its id or name: %s', (spelt) => {
    expect(ownServices([spelt])(storyOffer('Netflix'))).toBe(true);
    expect(ownServices([spelt])(storyOffer('Netflix Kids'))).toBe(false);
  });

  it('has none where nobody has said', () => expect(ownServices()(storyOffer('Netflix'))).toBe(false));
});

describe('the laws of groups', () => {
  it('lose no offer and show none twice', () => {
    fc.assert(
      fc.property(arbitraryOffers, arbitraryServices, (offers, services) => {
        const { own, kinds } = groupOffers(offers, ownServices(services));
        expectSame([...own, ...kinds.flatMap((group) => group.offers)], offers);
      }),
    );
  });

  it('put what is one’s own first, and what has a price beside the other prices', () => {
    fc.assert(
      fc.property(arbitraryOffers, arbitraryServices, (offers, services) => {
        const isOwn = ownServices(services);
        const { own, kinds } = groupOffers(offers, isOwn);
        expect(own.every((offer) => isOwn(offer) && !isPaidFor(offer))).toBe(true);
        for (const { kind, offers: some } of kinds) {
          expect(some.length).toBeGreaterThan(0);
          expect(some.every((offer) => offer.service_type === kind)).toBe(true);
          expect(some.filter((offer) => isOwn(offer) && !isPaidFor(offer))).toEqual([]);
          expect(some).toEqual(ownFirst(some, isOwn));
        }
        const order = kinds.map(({ kind }) => OFFER_KINDS.indexOf(kind));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
    );
  });

  it('keep the order of what they put first, and of the rest', () => {
    fc.assert(
      fc.property(arbitraryOffers, arbitraryServices, (offers, services) => {
        const isOwn = ownServices(services);
        const sorted = ownFirst(offers, isOwn);
        expectSame(sorted, offers);
        for (const part of [true, false])
          expect(sorted.filter((offer) => isOwn(offer) === part)).toEqual(
            offers.filter((offer) => isOwn(offer) === part),
          );
        expect(sorted.map(isOwn)).toEqual(sorted.map(isOwn).toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  it('of services and of lines lose no offer and show none twice', () => {
    fc.assert(
      fc.property(arbitraryOffers, (offers) => {
        const services = byService(offers);
        expectSame(
          services.flatMap((service) => service.offers),
          offers,
        );
        expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
        expectSame(services.flatMap((service) => offerLines(service.offers)).flat(), offers);
      }),
    );
  });

  it('of logos show every service once, one’s own first', () => {
    fc.assert(
      fc.property(arbitraryOffers, arbitraryServices, (offers, services) => {
        const isOwn = ownServices(services);
        const shown = shownServices(offers, isOwn);
        expect(shown.map(({ id }) => id).toSorted()).toEqual(
          [...new Set(offers.map(({ service_id }) => service_id))].toSorted(),
        );
        const own = shown.map((service) => isOwn(service.offers[0]));
        expect(own).toEqual(own.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  it('of regions show each that has an offer once, under its best way', () => {
    const codes = ['US', 'GB', 'DE', 'FR'];
    fc.assert(
      fc.property(fc.tuple(...codes.map(() => arbitraryOffers)), arbitraryServices, (lists, services) => {
        const isOwn = ownServices(services);
        const groups = regionGroups(
          codes.map((region, at) => ({ region, certainty: 'single', items: lists[at] ?? [] })),
          isOwn,
        );
        const shown = groups.flatMap(({ regions }) => regions.map(({ region }) => region));
        expect(shown.toSorted()).toEqual(codes.filter((_, at) => lists[at]?.length).toSorted());
        for (const { way, regions } of groups)
          for (const { region, services: there } of regions) {
            const { own, kinds } = groupOffers(lists[codes.indexOf(region)] ?? [], isOwn);
            expect(way).toBe(own.length > 0 ? 'own' : kinds[0]?.kind);
            expect(there.length).toBeGreaterThan(0);
          }
      }),
    );
  });
});

describe('offerLines', () => {
  it('joins qualities, the best first, and nothing that differs otherwise', () => {
    const offers = [
      storyOffer('Netflix', { quality: 'HD' }),
      storyOffer('Netflix', { quality: '4K' }),
      storyOffer('Netflix', { quality: 'HD', tv_everywhere: true }),
      storyOffer('Netflix', { quality: 'SD', deep_link: 'https://example.com' }),
    ];
    const qualities = offerLines(offers).map((line) => line.map(({ quality }) => quality).join());
    expect(qualities).toEqual(['4K,HD', 'HD', 'SD']);
  });
});

describe('uniqueEvidence', () => {
  it('says once what speaks for several offers', () => {
    const tmdb = storyEvidence('Netflix');
    const watchmode = storyEvidence('Netflix', { source: 'watchmode', quality: '4K' });
    const offers = [
      storyOffer('Netflix', { quality: '4K', evidence: [tmdb, watchmode] }),
      storyOffer('Netflix', { quality: 'HD', evidence: [{ ...tmdb }] }),
    ];
    expect(uniqueEvidence(offers)).toEqual([tmdb, watchmode]);
  });
});
