import { describe, expect, it } from '@jest/globals';
import type { KnownOffer, OfferType, ProviderRef } from '@radarr/streaming-core';
import { providersOf } from './known-providers.js';
import { matchesOffers } from './matches-offers.js';

const offer = (upstream: string, type: OfferType, provider: ProviderRef): KnownOffer => ({
  upstream,
  provider,
  type,
});

const title = {
  offers: [
    offer('tmdb', 'buy', { id: '10', name: 'Amazon Video' }),
    offer('watchmode', 'rent', { id: '24', name: 'Amazon' }),
    offer('tmdb', 'subscription', { id: '8', name: 'Netflix' }),
    offer('watchmode', 'subscription', { id: '203', name: 'Netflix' }),
    offer('tmdb', 'ads', { id: '73', name: 'Tubi TV' }),
    offer('watchmode', 'free', { id: '296', name: 'Tubi' }),
    offer('tmdb', 'subscription', { id: '9001', name: 'Abel' }),
  ],
};

describe('providersOf', () => {
  it('names each provider once with all its types, those with a subscription first', () => {
    expect(providersOf(title)).toEqual([
      { id: 'abel', name: 'Abel', matchedBy: 'name', types: ['subscription'] },
      { id: 'netflix', name: 'Netflix', matchedBy: 'id', types: ['subscription'] },
      { id: 'tubi', name: 'Tubi', matchedBy: 'name', types: ['ads'] },
      { id: 'amazon-video', name: 'Amazon Video', matchedBy: 'id', types: ['rent', 'buy'] },
    ]);
  });

  it('names nobody for a title without offers', () => {
    expect(providersOf({ offers: [] })).toEqual([]);
  });
});

describe('matchesOffers', () => {
  const matches = (providers?: string[], types?: OfferType[]): boolean =>
    matchesOffers(title, {
      ...(providers && { providers: new Set(providers) }),
      ...(types && { types: new Set(types) }),
    });

  it('matches any offer where nothing is wished, and nothing where there is none', () => {
    expect(matches()).toBe(true);
    expect(matchesOffers({ offers: [] }, {})).toBe(false);
  });

  it('wants one of the providers', () => {
    expect(matches(['hulu', 'netflix'])).toBe(true);
    expect(matches(['hulu'])).toBe(false);
  });

  it('wants one of the types', () => {
    expect(matches(undefined, ['rent'])).toBe(true);
    expect(matches(undefined, ['free'])).toBe(false);
  });

  it('wants both in one and the same offer', () => {
    expect(matches(['netflix', 'hulu'], ['rent'])).toBe(false);
    expect(matches(['netflix', 'amazon-video'], ['rent'])).toBe(true);
  });
});
