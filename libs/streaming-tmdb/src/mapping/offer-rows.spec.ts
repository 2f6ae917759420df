import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { watchProviders } from '../wire/watch-providers.js';
import { toOfferRows } from './offer-rows.js';

const provider = (id: number, name: string) => ({
  provider_id: id,
  provider_name: name,
  logo_path: '/l.jpg',
  display_priority: 0,
});
const offersOf = (results: object) => toOfferRows(watchProviders.parse({ id: 1, results }));

describe('toOfferRows', () => {
  it("translates TMDB's words and gives its numbers as text", () => {
    const paper = provider(900, 'Paper+');
    expect(
      offersOf({ GB: { flatrate: [paper], free: [paper], ads: [paper], rent: [paper], buy: [paper] } }),
    ).toEqual(
      ['subscription', 'free', 'ads', 'rent', 'buy'].map((type) => ({
        region: 'GB',
        provider: { id: '900', name: 'Paper+' },
        type,
      })),
    );
  });

  it("never takes TMDB's own page for a link to a provider", () => {
    const link = 'https://www.themoviedb.org/movie/1/watch?locale=GB';
    expect(offersOf({ NZ: { link } })).toEqual([]);
    expect(JSON.stringify(offersOf({ GB: { link, rent: [provider(1, 'A')] } }))).not.toContain('themoviedb');
  });

  it('trims names, leaves out nameless providers, and tells a provider once for each way of watching', () => {
    const rent = [provider(1, 'Mint TV '), provider(2, '  '), provider(1, 'Mint TV')];
    expect(offersOf({ ES: { rent } })).toEqual([
      { region: 'ES', provider: { id: '1', name: 'Mint TV' }, type: 'rent' },
    ]);
  });

  it('drops keys that are no region, whatever they hold, and ways of watching that are news', () => {
    const rent = [provider(1, 'A')];
    const results = { gb: { rent }, USA: { rent }, notes: [1, null], FR: { telepathy: rent, rent: null } };
    expect(offersOf(results)).toEqual([]);
  });

  it('tells each offer once, with a sound region and a trimmed name, whatever TMDB sends', () => {
    const providers = fc.option(
      fc.array(
        fc.record({
          provider_id: fc.integer({ min: 1, max: 9 }),
          provider_name: fc.option(fc.oneof(fc.string(), fc.constantFrom('Mint TV ', ''))),
        }),
      ),
    );
    const region = fc.record(
      { link: fc.option(fc.string()), flatrate: providers, ads: providers, rent: providers, buy: providers },
      { requiredKeys: [] },
    );
    const regions = fc.dictionary(fc.oneof(fc.constantFrom('GB', 'US', 'gb'), fc.string()), region);
    fc.assert(
      fc.property(regions, (results) => {
        const offers = offersOf(results);
        for (const { region, provider } of offers) {
          expect(region).toMatch(/^[A-Z]{2}$/);
          expect(provider.name).toMatch(/^\S(.*\S)?$/s);
        }
        const told = offers.map(({ region, provider, type }) => [region, provider.id, type].join('|'));
        expect(told).toEqual([...new Set(told)]);
      }),
    );
  });
});
