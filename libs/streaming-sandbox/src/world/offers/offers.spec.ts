import { describe, expect, it } from '@jest/globals';
import { dayOf } from '../calendar-day.js';
import { MEDIA_TYPES, type MediaType } from '../title.js';
import { World } from '../world.js';
import { knownTo, type OfferTeller } from './known-to.js';
import type { Holding } from './offer.js';

const TODAY = dayOf(Date.parse('2026-11-01'));
const world = new World({ seed: 'offers', titles: 600 });
const title = (mediaType: MediaType, tmdbId: number) => {
  const found = world.shelves[mediaType].byTmdbId(tmdbId);
  if (!found) throw new Error(`no ${mediaType} ${tmdbId}`);
  return found;
};
const matrix = title('movie', 603);
const of = (mediaType: MediaType, tmdbId: number) =>
  world.offers.of(title(mediaType, tmdbId), { today: TODAY });
const inSight = MEDIA_TYPES.flatMap((mediaType) =>
  Array.from({ length: 300 }, (_, i) => world.shelves[mediaType].at(i)),
);

describe('Offers', () => {
  it('are the same in every world of a seed, and others under another', () => {
    const in_ = (seed: string) => {
      const twin = new World({ seed, titles: 600 });
      return twin.offers.of(twin.shelves.movie.at(3), { today: TODAY });
    };
    expect(in_('offers')).toEqual(in_('offers'));
    expect(in_('offers')).not.toEqual(in_('other'));
  });

  it('of one region are those of all regions that lie there', () => {
    const all = world.offers.of(matrix, { today: TODAY });
    const here = world.offers.of(matrix, { today: TODAY, region: 'GB' });
    expect(here.length).toBeGreaterThan(0);
    expect(here).toEqual(all.filter(({ region }) => region === 'GB'));
  });

  it('reach most regions for a famous film, and none for some titles', () => {
    const regionsOf = (offers: readonly { region: string }[]) =>
      new Set(offers.map(({ region }) => region)).size;
    expect(regionsOf(of('movie', 550))).toBeGreaterThanOrEqual(60);
    const invented = Array.from({ length: 60 }, (_, i) =>
      world.shelves.tv.at(world.shelves.tv.realCount + i),
    );
    const counts = invented.map((each) => regionsOf(world.offers.of(each, { today: TODAY })));
    expect(counts.filter((count) => count === 0).length).toBeGreaterThan(5);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(20);
  });

  it('stand at providers that hand out such titles, in such ways, in that region', () => {
    const offers = inSight.slice(0, 30).flatMap((each) => world.offers.of(each, { today: TODAY }));
    const link = /^https:\/\/[a-z0-9-]+\.example\/[a-z]{2}\/(film|series)\//;
    const strange = offers.filter(
      ({ provider, region, type, since, until = Infinity, link: to }) =>
        !provider.priorities.has(region) ||
        !provider.offerTypes.includes(type) ||
        since > TODAY ||
        until < TODAY ||
        !link.test(to),
    );
    expect(offers.length).toBeGreaterThan(1000);
    expect(strange).toEqual([]);
  });

  it('are what is held, once for each quality', () => {
    const where = ({ region, provider, type }: Holding) => `${region} ${provider.tmdbId} ${type}`;
    for (const each of inSight.slice(0, 20)) {
      const offers = world.offers.of(each, { today: TODAY });
      const held = world.holdings.of(each, { today: TODAY }).map(where);
      expect([...new Set(offers.map(where))]).toEqual(held);
      const unique = new Set(offers.map((offer) => `${where(offer)} ${offer.quality}`));
      expect(unique.size).toBe(offers.length);
    }
  });

  it('have a price and the money of the region exactly where something is paid for', () => {
    const offers = of('movie', 603);
    const paid = offers.filter(({ type }) => type === 'rent' || type === 'buy');
    const others = offers.filter(({ type }) => type !== 'rent' && type !== 'buy');
    expect(paid.length).toBeGreaterThan(0);
    expect(others.length).toBeGreaterThan(0);
    expect(paid.every(({ price = 0, currency }) => price > 0 && /^[A-Z]{3}$/.test(currency ?? ''))).toBe(
      true,
    );
    expect(others.every(({ price, currency }) => price === undefined && currency === undefined)).toBe(true);
    expect(paid.find(({ region }) => region === 'US')?.currency).toBe('USD');
    expect(paid.find(({ region }) => region === 'GB')?.currency).toBe('GBP');
  });

  it('say how many seasons a provider has, for shows only', () => {
    const seasons = world.arrivals.seasons(title('tv', 1396), TODAY).length;
    const counts = of('tv', 1396).map((offer) => offer.seasons ?? NaN);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...counts)).toBeLessThanOrEqual(seasons);
    expect(of('movie', 603).every((offer) => offer.seasons === undefined)).toBe(true);
  });

  it('rent no shows', () => {
    expect(of('tv', 1396).filter(({ type }) => type === 'rent')).toEqual([]);
  });

  it.each([105, 286_217])('of the film and the show of number %i differ', (id) => {
    const [film, show] = [of('movie', id), of('tv', id)];
    expect(film.length).toBeGreaterThan(0);
    expect(show.length).toBeGreaterThan(0);
    const who = (offers: typeof film) =>
      new Set(offers.map(({ region, type, provider }) => `${region} ${type} ${provider.tmdbId}`));
    expect(who(film)).not.toEqual(who(show));
    expect(show.every(({ link }) => link.includes('/series/'))).toBe(true);
  });

  it('do not exist before a title is out', () => {
    const future = inSight.filter(({ date }) => date > '2027-06-01');
    expect(future.length).toBeGreaterThan(5);
    for (const each of future) expect(world.offers.of(each, { today: TODAY })).toEqual([]);
  });
});

describe('knownTo', () => {
  it('lets both upstreams know nearly all offers, each miss a few, and nobody miss the same', () => {
    const offers = inSight
      .slice(0, 25)
      .flatMap((each) => world.offers.of(each, { today: TODAY }).map((offer) => ({ each, offer })));
    const shareKnownTo = (...tellers: readonly OfferTeller[]) =>
      offers.filter(({ each, offer }) => tellers.some((teller) => knownTo(teller, each)(offer))).length /
      offers.length;
    for (const teller of ['tmdb', 'watchmode'] as const) {
      expect(shareKnownTo(teller)).toBeGreaterThan(0.9);
      expect(shareKnownTo(teller)).toBeLessThan(0.99);
    }
    expect(shareKnownTo('tmdb', 'watchmode')).toBe(1);
  });
});
