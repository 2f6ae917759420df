import { describe, expect, it } from '@jest/globals';
import { MEDIA_TYPES, OFFER_TYPES, type UpstreamProvider } from '@radarr/streaming-core';
import fc from 'fast-check';
import { listedProvider as row } from '../testing/listed-provider.js';
import { mergeProviders, type ProviderListing } from './merge-providers.js';

describe('mergeProviders', () => {
  it('lists a service once that has two numbers at one upstream and another at the next', () => {
    const prime = mergeProviders([
      {
        upstream: 'tmdb',
        providers: [
          row({ id: '9', name: 'Amazon Prime Video', logoPath: '/a.jpg', regions: { US: 4, GB: 2 } }),
          row({
            id: '119',
            name: 'Amazon Prime Video',
            logoPath: '/b.jpg',
            regions: { US: 1, FR: 3, IT: 4 },
          }),
        ],
      },
      {
        upstream: 'watchmode',
        providers: [row({ id: '26', name: 'Amazon Prime', regions: { US: null, JP: null } })],
      },
    ]);
    expect(prime).toEqual([
      {
        id: 'prime-video',
        name: 'Amazon Prime Video',
        matchedBy: 'id',
        ids: { tmdb: ['119', '9'], watchmode: ['26'] },
        idsByName: {},
        logoPath: '/b.jpg',
        mediaTypes: [],
        offerTypes: ['subscription'],
        regions: { FR: 3, GB: 2, IT: 4, JP: null, US: 1 },
      },
    ]);
  });

  it('marks a service of which a row was recognised by its name only', () => {
    const [tubi] = mergeProviders([
      { upstream: 'tmdb', providers: [row({ id: '73', name: 'Tubi TV' })] },
      { upstream: 'watchmode', providers: [row({ id: '296', name: 'Tubi' })] },
    ]);
    expect(tubi).toMatchObject({
      id: 'tubi',
      matchedBy: 'name',
      ids: { tmdb: ['73'], watchmode: ['296'] },
      idsByName: { watchmode: ['296'] },
    });
  });

  it('knows a service by its numbers although an upstream lists more under its name, and says which', () => {
    const [netflix] = mergeProviders([
      { upstream: 'tmdb', providers: [row({ id: '8', name: 'Netflix' })] },
      {
        upstream: 'watchmode',
        providers: [row({ id: '203', name: 'Netflix' }), row({ id: '10175', name: 'Netflix Kids' })],
      },
    ]);
    expect(netflix).toMatchObject({
      id: 'netflix',
      matchedBy: 'id',
      ids: { tmdb: ['8'], watchmode: ['10175', '203'] },
      idsByName: { watchmode: ['10175'] },
    });
  });

  it('calls a service that it does not know by the name that most rows give, without blanks', () => {
    const providers = ['DEKKOO', 'Dekkoo ', 'Dekkoo'].map((name, index) => row({ id: `900${index}`, name }));
    const [dekkoo] = mergeProviders([{ upstream: 'tmdb', providers }]);
    expect(dekkoo).toMatchObject({ id: 'dekkoo', name: 'Dekkoo', matchedBy: 'name' });
  });

  it('unites the kinds of title and of offer, in their usual order', () => {
    const [arrow] = mergeProviders([
      {
        upstream: 'tmdb',
        providers: [row({ id: '529', name: 'ARROW', mediaTypes: ['tv'], offerTypes: ['buy'] })],
      },
      {
        upstream: 'x',
        providers: [row({ id: '1', name: 'Arrow', mediaTypes: ['movie'], offerTypes: ['rent'] })],
      },
    ]);
    expect(arrow).toMatchObject({ mediaTypes: ['movie', 'tv'], offerTypes: ['rent', 'buy'] });
  });
});

describe('the laws of mergeProviders', () => {
  const rows: fc.Arbitrary<UpstreamProvider> = fc.record(
    {
      id: fc.constantFrom('2', '8', '9', '119', '203', '350', '901', '902'),
      name: fc.constantFrom('Netflix', 'Apple TV', 'Hulu ', 'BritBox', 'britbox', 'Dekkoo', 'DEKKOO', '!'),
      logoPath: fc.constantFrom('/a.jpg', '/b.jpg'),
      regions: fc.dictionary(fc.constantFrom('US', 'GB', 'FR'), fc.option(fc.nat(5))),
      mediaTypes: fc.subarray([...MEDIA_TYPES]),
      offerTypes: fc.subarray([...OFFER_TYPES]),
    },
    { requiredKeys: ['id', 'name', 'regions', 'mediaTypes', 'offerTypes'] },
  );
  const listings: fc.Arbitrary<ProviderListing[]> = fc.array(
    fc.record({
      upstream: fc.constantFrom('tmdb', 'watchmode', 'x'),
      providers: fc.array(rows, { maxLength: 8 }),
    }),
    { maxLength: 4 },
  );

  it('does not care about the order of upstreams and rows, nor about what is said twice', () => {
    fc.assert(
      fc.property(listings, (all) => {
        const turned = all
          .map(({ upstream, providers }) => ({ upstream, providers: providers.toReversed() }))
          .toReversed();
        const merged = mergeProviders(all);
        expect(mergeProviders(turned)).toEqual(merged);
        expect(mergeProviders([...all, ...turned])).toEqual(merged);
      }),
    );
  });

  it('loses no number and no region of any row, and names each service once', () => {
    fc.assert(
      fc.property(listings, (all) => {
        const merged = mergeProviders(all);
        expect(new Set(merged.map(({ id }) => id)).size).toBe(merged.length);
        for (const { matchedBy, ids, idsByName } of merged) {
          const byNameAlone = Object.keys(ids).filter((upstream) =>
            ids[upstream]?.every((id) => idsByName[upstream]?.includes(id)),
          );
          expect(matchedBy).toBe(byNameAlone.length === 0 ? 'id' : 'name');
        }
        for (const { upstream, providers } of all) {
          for (const { id, regions } of providers) {
            const holders = merged.filter(({ ids }) => ids[upstream]?.includes(id));
            const held = holders.flatMap((holder) => Object.keys(holder.regions));
            expect(held).toEqual(expect.arrayContaining(Object.keys(regions)));
            expect(holders).not.toHaveLength(0);
          }
        }
      }),
    );
  });
});
