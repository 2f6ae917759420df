import { describe, expect, it } from '@jest/globals';
import type { OfferRow } from '@radarr/streaming-core';
import { mergeProviders } from '../providers/merge-providers.js';
import { listedProvider } from '../testing/listed-provider.js';
import { offerRow as row, offerSource as source } from '../testing/offer-source.js';
import { mergeOffers } from './merge-offers.js';
import type { MergedOffer } from './merged-offer.js';
import type { OfferSource } from './offer-source.js';

const amazon = (more: Partial<OfferRow>): OfferRow =>
  row({ provider: { id: '24', name: 'Amazon' }, type: 'rent', ...more });
const tmdbAmazon = (more: Partial<OfferRow> = {}): OfferRow =>
  row({ provider: { id: '10', name: 'Amazon Video' }, type: 'rent', ...more });

const merge = (...sources: OfferSource[]): MergedOffer[] => mergeOffers({ region: 'US', sources });
const labels = (offers: readonly MergedOffer[]): string[] =>
  offers.map(({ provider, type, quality = '-' }) => `${provider.id} ${type} ${quality}`);

describe('mergeOffers: which offers there are', () => {
  it('tells only of the region that is asked for', () => {
    expect(merge(source('tmdb', [row(), row({ region: 'GB', type: 'buy' })]))).toHaveLength(1);
  });

  it('names one service once, under whichever numbers and names it comes', () => {
    const prime = ['9', '119'].map((id) => row({ provider: { id, name: 'Amazon Prime Video ' } }));
    const offers = merge(
      source('tmdb', prime),
      source('watchmode', [row({ provider: { id: '26', name: 'Amazon Prime' } })]),
    );
    expect(labels(offers)).toEqual(['prime-video subscription -']);
    expect(offers[0]?.evidence.map(({ upstream, providerId }) => `${upstream} ${providerId}`)).toEqual([
      'tmdb 119',
      'tmdb 9',
      'watchmode 26',
    ]);
  });

  it('lets an upstream without qualities speak for each that another names', () => {
    const offers = merge(
      source('tmdb', [tmdbAmazon()]),
      source('watchmode', [amazon({ quality: 'SD', price: 2.99 }), amazon({ quality: '4K', price: 3.99 })]),
    );
    expect(labels(offers)).toEqual(['amazon-video rent 4K', 'amazon-video rent SD']);
    for (const { evidence, certainty } of offers) {
      expect(evidence.map(({ upstream }) => upstream)).toEqual(['tmdb', 'watchmode']);
      expect(certainty).toBe('agreed');
    }
    expect(offers.map(({ price }) => price)).toEqual([3.99, 2.99]);
  });

  it('makes an offer without quality where nobody names one', () => {
    const [offer] = merge(source('tmdb', [row()]));
    expect(offer).not.toHaveProperty('quality');
  });

  it('calls a service that it does not know as most upstreams do, however often one repeats itself', () => {
    const named = (name: string): OfferRow => row({ provider: { name } });
    const shouted = source('a', [named('DEKKOO'), named('DEKKOO'), named('DEKKOO')]);
    const offers = merge(shouted, source('b', [named('Dekkoo')]), source('c', [named('Dekkoo')]));
    expect(offers.map(({ provider }) => provider)).toEqual([{ id: 'dekkoo', name: 'Dekkoo' }]);
  });

  it('keeps an offer that needs a cable contract apart, and marks it', () => {
    const offers = merge(source('watchmode', [row({ tvEverywhere: true }), row()]));
    expect(offers.map(({ tvEverywhere }) => tvEverywhere)).toEqual([undefined, true]);
  });

  it('takes the free of an upstream that knows no ads for the ads of one that does', () => {
    const tubi = (type: 'free' | 'ads'): OfferRow => row({ provider: { name: 'Tubi' }, type });
    const offers = merge(source('tmdb', [tubi('ads')]), source('watchmode', [tubi('free')]));
    expect(labels(offers)).toEqual(['tubi ads -']);
    expect(offers[0]).toMatchObject({ certainty: 'agreed', evidence: [{ type: 'ads' }, { type: 'free' }] });
    expect(labels(merge(source('watchmode', [tubi('free')])))).toEqual(['tubi free -']);
    expect(labels(merge(source('tmdb', [tubi('ads'), tubi('free')])))).toEqual(['tubi free -', 'tubi ads -']);
  });

  it('leaves out links that are no web addresses, in the offer and in its evidence', () => {
    const [offer] = merge(source('x', [row({ link: 'javascript:alert(1)' })]));
    expect(offer).not.toHaveProperty('link');
    expect(offer?.evidence[0]).not.toHaveProperty('link');
  });
});

describe('mergeOffers: how sure they are', () => {
  it('is single where one upstream speaks of the region alone', () => {
    const abroad = source('watchmode', [], { regions: ['GB'] });
    expect(merge(source('tmdb', [row()]), abroad)[0]).toMatchObject({ certainty: 'single', disputedBy: [] });
  });

  it('is agreed where each that speaks of the region lists the provider with the type, in whatever quality', () => {
    const offers = merge(source('a', [row({ quality: 'HD' })]), source('b', [row({ quality: '4K' })]));
    expect(offers.map(({ certainty }) => certainty)).toEqual(['agreed', 'agreed']);
  });

  it.each([undefined, ['US']])(
    'is disputed by who speaks of the regions %j and does not list it',
    (regions) => {
      const silent = source('watchmode', [row({ type: 'buy' })], regions && { regions });
      const [offer] = merge(source('tmdb', [row(), row({ type: 'buy' })]), silent);
      expect(offer).toMatchObject({ type: 'subscription', certainty: 'disputed', disputedBy: ['watchmode'] });
    },
  );

  it('takes a row in a region for speaking of it, whatever regions are named', () => {
    const offers = merge(source('a', [row()], { regions: [] }), source('b', [row({ type: 'buy' })]));
    expect(offers.map(({ disputedBy }) => disputedBy)).toEqual([['b'], ['a']]);
  });
});

describe('mergeOffers: what they say', () => {
  it('believes the freshest of those who know a field', () => {
    const old = amazon({ price: 1, link: 'https://example.com/old', seasons: 2, leavingDate: '2026-06-01' });
    const fresh = amazon({ price: 5, link: 'https://example.com/fresh' });
    const [offer] = merge(
      source('a', [old]),
      source('b', [fresh], { fetchedAt: '2026-05-02T00:00:00.000Z' }),
    );
    expect(offer).toMatchObject({
      price: 5,
      link: 'https://example.com/fresh',
      seasons: 2,
      leavingDate: '2026-06-01',
    });
  });

  it('decides between equally fresh ones by lowest price, first link, most seasons, earliest last day', () => {
    const one = amazon({ price: 5, link: 'https://example.com/a', seasons: 2, leavingDate: '2026-07-01' });
    const other = amazon({ price: 4, link: 'https://example.com/b', seasons: 3, leavingDate: '2026-06-01' });
    expect(merge(source('watchmode', [one, other]))[0]).toMatchObject({
      price: 4,
      link: 'https://example.com/a',
      seasons: 3,
      leavingDate: '2026-06-01',
    });
  });

  it('prefers who names the very quality to who speaks for all, however fresh', () => {
    const vague = source('b', [amazon({ price: 1 })], { fetchedAt: '2026-06-01T00:00:00.000Z' });
    expect(merge(source('a', [amazon({ quality: '4K', price: 9 })]), vague)[0]?.price).toBe(9);
  });

  it('derives the currency from the region and says so, unless the upstream names it', () => {
    const derived = merge(source('watchmode', [amazon({ price: 3.99 })]))[0];
    expect(derived).toMatchObject({ price: 3.99, currency: 'USD', currencyDerived: true });
    const named = merge(source('x', [amazon({ price: 3.99, currency: 'CAD' })]))[0];
    expect(named).toMatchObject({ price: 3.99, currency: 'CAD' });
    expect(named).not.toHaveProperty('currencyDerived');
  });

  it('takes the currency from where the price comes from', () => {
    const named = source('a', [amazon({ price: 4, currency: 'CAD' })]);
    const fresher = source('b', [amazon({ price: 3 })], { fetchedAt: '2026-05-02T00:00:00.000Z' });
    expect(merge(named, fresher)[0]).toMatchObject({ price: 3, currency: 'USD', currencyDerived: true });
  });

  it('prefers, of equal prices, one whose currency is named, and then the first by code', () => {
    const asking = (upstream: string, currency?: string): OfferSource =>
      source(upstream, [amazon({ price: 4, ...(currency !== undefined && { currency }) })]);
    expect(merge(asking('a'), asking('b', 'CAD'))[0]?.currency).toBe('CAD');
    expect(merge(asking('a', 'USD'), asking('b', 'CAD'))[0]?.currency).toBe('CAD');
  });

  it('names no currency without a price, nor for a region that is no country', () => {
    expect(merge(source('a', [amazon({ currency: 'USD' })]))[0]).not.toHaveProperty('currency');
    const nowhere = mergeOffers({
      region: 'XX',
      sources: [source('a', [amazon({ region: 'XX', price: 1 })])],
    });
    expect(nowhere[0]).toMatchObject({ price: 1 });
    expect(nowhere[0]).not.toHaveProperty('currency');
  });

  it('says of each offer whether numbers or a name alone made its evidence one', () => {
    const byId = source('tmdb', [row({ provider: { id: '73', name: 'Tubi TV' }, type: 'ads' })]);
    const byName = source('watchmode', [row({ provider: { id: '296', name: 'Tubi' }, type: 'ads' })]);
    const unknown = row({ provider: { id: '9001', name: 'Dekkoo' } });
    expect(merge(byId)[0]).toMatchObject({ provider: { id: 'tubi' }, matchedBy: 'id' });
    expect(merge(byId, byName)).toMatchObject([{ provider: { id: 'tubi' }, matchedBy: 'name' }]);
    expect(merge(source('tmdb', [unknown]))[0]).toMatchObject({ matchedBy: 'name' });
  });

  it('tells in each piece of evidence who said what, when, and whether that is old', () => {
    const said = amazon({ quality: 'HD', price: 3.99, link: 'https://example.com/1' });
    expect(merge(source('watchmode', [said], { stale: true }))[0]?.evidence).toEqual([
      {
        upstream: 'watchmode',
        fetchedAt: '2026-05-01T00:00:00.000Z',
        stale: true,
        providerId: '24',
        providerName: 'Amazon',
        matchedBy: 'id',
        type: 'rent',
        quality: 'HD',
        price: 3.99,
        link: 'https://example.com/1',
      },
    ]);
  });
});

describe('mergeOffers: in which order', () => {
  const named = (name: string, more: Partial<OfferRow> = {}): OfferRow =>
    row({ provider: { name }, ...more });
  const rows = [
    named('Zoo', { type: 'buy' }),
    named('Zoo', { type: 'rent', quality: 'SD' }),
    named('Zoo', { type: 'rent', quality: '4K' }),
    named('Tubi', { type: 'ads' }),
    named('Kanopy', { type: 'free' }),
    named('abel'),
    named('Netflix'),
    named('Hulu', { tvEverywhere: true }),
    named('Hulu'),
  ];

  it('goes from subscription to buy, by name, without a contract first, best quality first', () => {
    expect(labels(merge(source('x', rows)))).toEqual([
      'abel subscription -',
      'hulu subscription -',
      'hulu subscription -',
      'netflix subscription -',
      'kanopy free -',
      'tubi ads -',
      'zoo rent 4K',
      'zoo rent SD',
      'zoo buy -',
    ]);
  });

  it("follows the directory's places in the region, and takes its logos", () => {
    const listed = [
      listedProvider({ id: '8', name: 'Netflix', logoPath: '/n.jpg', regions: { US: 0, GB: 9 } }),
      listedProvider({ id: '15', name: 'Hulu', regions: { US: 1 } }),
    ];
    const providers = mergeProviders([{ upstream: 'tmdb', providers: listed }]);
    const directory = new Map(providers.map((provider) => [provider.id, provider]));
    const offers = mergeOffers({ region: 'US', sources: [source('x', rows)], directory });
    expect(offers.slice(0, 4).map(({ provider }) => provider.id)).toEqual([
      'netflix',
      'hulu',
      'hulu',
      'abel',
    ]);
    expect(offers[0]?.provider).toEqual({ id: 'netflix', name: 'Netflix', logoPath: '/n.jpg' });
  });
});
