import { describe, expect, it } from '@jest/globals';
import { sources } from '../wire/sources.js';
import { toProviders } from './providers.js';

const providersOf = (...rows: unknown[]) => toProviders(sources.parse(rows));

describe('toProviders', () => {
  it('reads a source, its countries once and without an order', () => {
    expect(
      providersOf({
        id: 203,
        name: ' Netflix ',
        type: 'sub',
        regions: ['AR', 'US', 'ar', 'us', 'Mars', null],
      }),
    ).toEqual([
      {
        id: '203',
        name: 'Netflix',
        regions: { AR: null, US: null },
        mediaTypes: [],
        offerTypes: ['subscription'],
      },
    ]);
  });

  it.each([
    ['tve', ['subscription']],
    ['rent', ['rent']],
    ['hologram', []],
    [null, []],
  ])('reads the kind %j', (type, offerTypes) => {
    expect(providersOf({ id: 1, name: 'x', type, regions: null })[0]).toMatchObject({
      offerTypes,
      regions: {},
    });
  });

  it('puts together a number that comes twice', () => {
    const [provider, ...others] = providersOf(
      { id: 24, name: 'Amazon', type: 'rent', regions: ['US'] },
      { id: 24, name: 'Amazon', type: 'buy', regions: ['GB'] },
    );
    expect(others).toEqual([]);
    expect(provider).toMatchObject({ regions: { US: null, GB: null }, offerTypes: ['rent', 'buy'] });
  });

  it('leaves out what has no number or no name', () => {
    expect(providersOf({ id: 0, name: 'x' }, { id: 1, name: '' }, { id: 2, name: 'y' })).toHaveLength(1);
  });
});
