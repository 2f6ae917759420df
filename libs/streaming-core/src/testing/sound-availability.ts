import { expect } from '@jest/globals';
import { OFFER_QUALITIES, OFFER_TYPES, type OfferRow, type UpstreamAvailability } from '../offer.js';
import { asCalendarDate } from './sound-facts.js';
import { expectRegion, expectSoundProvider } from './sound-provider.js';

/** Fails when an answer breaks a promise of the port: regions, links, prices, an offer told twice. */
export function expectSoundAvailability(availability: UpstreamAvailability): void {
  const { offers, regions, droppedLinks } = availability;
  regions?.forEach(expectRegion);
  expect(Number.isSafeInteger(droppedLinks) && droppedLinks >= 0).toBe(true);
  for (const offer of offers) {
    expectSoundOffer(offer);
    if (regions) expect(regions).toContain(offer.region);
  }
  const told = offers.map(({ region, provider, type, tvEverywhere, quality }) =>
    [region, provider.id ?? provider.name, type, tvEverywhere, quality].join('|'),
  );
  expect(told).toEqual([...new Set(told)]);
}

function expectSoundOffer(offer: OfferRow): void {
  expectRegion(offer.region);
  expectSoundProvider(offer.provider);
  expect(OFFER_TYPES).toContain(offer.type);
  if (offer.tvEverywhere) expect(offer.type).toBe('subscription');
  if (offer.quality !== undefined) expect(OFFER_QUALITIES).toContain(offer.quality);
  if (offer.link !== undefined) expect(offer.link).toMatch(/^https?:\/\/[^\s/]+/);
  if (offer.price !== undefined) {
    expect(Number.isFinite(offer.price) && offer.price >= 0).toBe(true);
  }
  if (offer.currency !== undefined) expect(offer.currency).toMatch(/^[A-Z]{3}$/);
  if (offer.leavingDate !== undefined) expect(asCalendarDate(offer.leavingDate)).toBe(offer.leavingDate);
  if (offer.seasons !== undefined)
    expect(Number.isSafeInteger(offer.seasons) && offer.seasons >= 0).toBe(true);
}
