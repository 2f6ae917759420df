import { describe, expect, it } from '@jest/globals';
import { expectSoundAvailability } from '@radarr/streaming-core/testing';
import fc from 'fast-check';
import { titleSources } from '../wire/title-sources.js';
import { toOffers } from './offers.js';

const SENTENCE = 'Deeplinks available for paid plans only.';

/** Rows as Watchmode would send them, read by our schema. */
const offersOf = (...rows: Readonly<Record<string, unknown>>[]) =>
  toOffers(
    titleSources.parse(
      rows.map((row) => ({
        source_id: 203,
        name: 'Netflix',
        type: 'sub',
        region: 'US',
        ios_url: SENTENCE,
        android_url: SENTENCE,
        web_url: 'https://watch.test/1',
        format: 'HD',
        price: null,
        seasons: null,
        episodes: null,
        ...row,
      })),
    ),
  );

const only = (row: Readonly<Record<string, unknown>>) => offersOf(row).offers[0];

describe('toOffers', () => {
  it('reads an offer', () => {
    expect(offersOf({ type: 'rent', price: 3.99, seasons: 2 })).toEqual({
      offers: [
        {
          region: 'US',
          provider: { id: '203', name: 'Netflix' },
          type: 'rent',
          quality: 'HD',
          link: 'https://watch.test/1',
          price: 3.99,
          seasons: 2,
        },
      ],
      droppedLinks: 0,
    });
  });

  it.each([
    ['sub', { type: 'subscription' }],
    ['free', { type: 'free' }],
    ['tve', { type: 'subscription', tvEverywhere: true }],
    ['rent', { type: 'rent' }],
    ['buy', { type: 'buy' }],
  ])('reads the kind %s', (type, expected) => {
    expect(only({ type })).toMatchObject(expected);
    expect(only({ type })?.tvEverywhere).toBe(type === 'tve' ? true : undefined);
  });

  it.each([
    ['4K', '4K'],
    ['4k', '4K'],
    ['HD', 'HD'],
    ['sd', 'SD'],
    ['8K', undefined],
    [null, undefined],
    [7, undefined],
  ])('reads the format %j as %j', (format, quality) => {
    expect(only({ format })?.quality).toBe(quality);
  });

  it.each([
    ['us', 'US'],
    [' gb ', 'GB'],
  ])('reads the country %j', (region, expected) => {
    expect(only({ region })?.region).toBe(expected);
  });

  it('leaves out rows of no country, of kinds that are news, and without a name, and keeps the others', () => {
    const rows = [
      { region: 'USA' },
      { region: null },
      { type: 'hologram' },
      { type: null },
      { name: ' ' },
      {},
    ];
    expect(offersOf(...rows).offers).toHaveLength(1);
  });

  it.each([-1, null, '3.99', undefined])('takes %j for no price', (price) => {
    expect(only({ price })).not.toHaveProperty('price');
  });

  it('keeps a price of nothing', () => {
    expect(only({ price: 0 })?.price).toBe(0);
  });

  it('counts links that lead elsewhere, and no sentences', () => {
    const { offers, droppedLinks } = offersOf(
      { web_url: 'javascript:alert(1)' },
      { web_url: SENTENCE, format: 'SD' },
    );
    expect(offers.map(({ link }) => link)).toEqual([undefined, undefined]);
    expect(droppedLinks).toBe(1);
  });

  it('makes one offer of one that is told twice, filled up from both', () => {
    const { offers } = offersOf(
      { type: 'rent', web_url: null, price: 3.99, region: 'US' },
      { type: 'rent', price: 4.99, region: 'us' },
    );
    expect(offers).toEqual([expect.objectContaining({ price: 3.99, link: 'https://watch.test/1' })]);
  });

  it('keeps apart what differs in kind, quality, source or region', () => {
    const rows = [
      {},
      { type: 'tve' },
      { format: '4K' },
      { format: null },
      { source_id: 26 },
      { region: 'GB' },
    ];
    expect(offersOf(...rows).offers).toHaveLength(rows.length);
  });

  it('gives sound offers whatever the fields hold', () => {
    const value = fc.oneof(
      fc.string(),
      fc.double(),
      fc.constant(null),
      fc.webUrl(),
      fc.object({ maxDepth: 1 }),
    );
    const row = fc.record(
      {
        source_id: fc.oneof(value, fc.integer({ min: 0, max: 5 })),
        name: fc.oneof(value, fc.constant(' Netflix ')),
        type: fc.oneof(value, fc.constantFrom('sub', 'tve', 'rent')),
        region: fc.oneof(value, fc.constantFrom('US', 'us', 'GB')),
        web_url: fc.oneof(value, fc.constantFrom('javascript:x', SENTENCE)),
        ios_url: value,
        format: fc.oneof(value, fc.constantFrom('4k', 'HD')),
        price: value,
        seasons: value,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const read = titleSources.safeParse([...rows, { name: 'x', region: 'US' }]);
        expect(read.success).toBe(true);
        const { offers, droppedLinks } = toOffers(read.data ?? []);
        expectSoundAvailability({ offers, droppedLinks, fetchedAt: '2026-05-10T00:00:00.000Z' });
      }),
    );
  });
});
