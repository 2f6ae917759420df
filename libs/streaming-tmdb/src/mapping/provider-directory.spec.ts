import { describe, expect, it } from '@jest/globals';
import { watchProviderDirectory } from '../wire/watch-provider-directory.js';
import { toProviders } from './provider-directory.js';

const directory = (...results: object[]) => watchProviderDirectory.parse({ results });
const entry = (fields: object) => ({
  provider_id: 900,
  provider_name: 'Paper+',
  logo_path: '/paper.jpg',
  display_priority: 1,
  display_priorities: { GB: 1 },
  ...fields,
});
const none = directory();

describe('toProviders', () => {
  it('tells each provider with its place in every region', () => {
    const movie = directory(entry({ provider_name: ' Paper+ ', display_priorities: { GB: 3, IE: 0 } }));
    expect(toProviders({ movie, tv: none })).toEqual([
      {
        id: '900',
        name: 'Paper+',
        logoPath: '/paper.jpg',
        regions: { GB: 3, IE: 0 },
        mediaTypes: ['movie'],
        offerTypes: [],
      },
    ]);
  });

  it('makes one of a provider of films and of shows: all its regions, each with the better place', () => {
    const movie = directory(entry({ logo_path: null, display_priorities: { GB: 3, IE: 1, FR: null } }));
    const tv = directory(
      entry({ display_priorities: { GB: 2, IE: 5, FR: 9, US: 0 } }),
      entry({ provider_id: 8 }),
    );
    const [paper, other] = toProviders({ movie, tv });
    expect(paper).toMatchObject({
      logoPath: '/paper.jpg',
      regions: { GB: 2, IE: 1, FR: 9, US: 0 },
      mediaTypes: ['movie', 'tv'],
    });
    expect(other).toMatchObject({ id: '8', mediaTypes: ['tv'] });
  });

  it('keeps two numbers of one name apart', () => {
    const movie = directory(entry({ provider_id: 9 }), entry({ provider_id: 119 }));
    expect(toProviders({ movie, tv: none }).map(({ id }) => id)).toEqual(['9', '119']);
  });

  it('leaves out nameless providers, keys that are no region, and places that are no place', () => {
    const movie = directory(
      entry({ provider_id: 7, provider_name: ' ' }),
      entry({ display_priorities: { gb: 1, GB: -1, IE: 1.5, notes: {} }, logo_path: null }),
    );
    expect(toProviders({ movie, tv: none })).toEqual([
      { id: '900', name: 'Paper+', regions: { GB: null, IE: null }, mediaTypes: ['movie'], offerTypes: [] },
    ]);
  });

  it('takes a provider without any region', () => {
    const tv = directory(entry({ display_priorities: undefined }));
    expect(toProviders({ movie: none, tv })).toMatchObject([{ id: '900', regions: {} }]);
  });
});
