import { describe, expect, it } from '@jest/globals';
import { listedProvider as row } from '../testing/listed-provider.js';
import { mergeProviders } from './merge-providers.js';
import { providersIn } from './providers-in.js';

const directory = mergeProviders([
  {
    upstream: 'tmdb',
    providers: [
      row({ id: '8', name: 'Netflix', regions: { GB: 0, US: 5 } }),
      row({ id: '15', name: 'Hulu', regions: { US: 0 } }),
      row({ id: '901', name: 'ayoto', regions: { US: 7 } }),
      row({ id: '902', name: 'Zulu', regions: { US: 7 } }),
      row({ id: '903', name: 'Abel', regions: { US: null } }),
      row({ id: '904', name: 'Zoo', regions: { GB: 3 } }),
    ],
  },
]);

describe('providersIn', () => {
  it("follows the region's own order, then the name, with those of no known place last", () => {
    const names = providersIn(directory, 'US').map(({ name }) => name);
    expect(names).toEqual(['Hulu', 'Netflix', 'ayoto', 'Zulu', 'Abel']);
  });

  it('leaves out whom the region does not have', () => {
    expect(providersIn(directory, 'GB').map(({ name }) => name)).toEqual(['Netflix', 'Zoo']);
    expect(providersIn(directory, 'XX')).toEqual([]);
  });
});
