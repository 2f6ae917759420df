import { describe, expect, it } from '@jest/globals';
import type { ProviderRef } from '@radarr/streaming-core';
import fc from 'fast-check';
import { identifyProvider } from './identify-provider.js';
import { slugsOf } from './provider-index.js';
import { providerSlug } from './provider-slug.js';
import { PROVIDER_TABLE } from './provider-table.js';

const upstreams = fc.constantFrom('tmdb', 'watchmode', 'trakt', 'somewhere');
const tableNames = PROVIDER_TABLE.flatMap(({ id, name, aliases = [] }) => [id, name, ...aliases]);
const names = fc.oneof(fc.constantFrom(...tableNames), fc.string({ unit: 'grapheme' }), fc.string());
const ids = fc.oneof(fc.nat(2000).map(String), fc.string());
const refs: fc.Arbitrary<ProviderRef> = fc.record({ id: ids, name: names }, { requiredKeys: ['name'] });

/** Every number of the table that is certain, with its service. */
const numbers = fc.constantFrom(
  ...PROVIDER_TABLE.flatMap((entry) =>
    Object.entries(entry.ids).flatMap(([upstream, own]) => own.map((id) => ({ upstream, id, entry }))),
  ),
);

describe('identifyProvider', () => {
  it('knows one service under the numbers of all upstreams', () => {
    const netflix = { id: 'netflix', name: 'Netflix', matchedBy: 'id' };
    expect(identifyProvider('tmdb', { id: '8', name: 'Netflix' })).toEqual(netflix);
    expect(identifyProvider('watchmode', { id: '203', name: 'Netflix' })).toEqual(netflix);
  });

  it('does not take a number of one upstream for that of another', () => {
    expect(identifyProvider('watchmode', { id: '8', name: 'Sunshine' }).id).toBe('sunshine');
    expect(identifyProvider('tmdb', { id: '203', name: 'Showtime Amazon Channel' }).id).not.toBe('netflix');
  });

  it('knows one service under two numbers of one upstream', () => {
    const prime = ['9', '119'].map((id) => identifyProvider('tmdb', { id, name: 'Amazon Prime Video' }).id);
    expect(prime).toEqual(['prime-video', 'prime-video']);
  });

  it("keeps Apple's shop and its subscription apart, which have both been called Apple TV", () => {
    expect(identifyProvider('tmdb', { id: '2', name: 'Apple TV' }).id).toBe('apple-tv-store');
    expect(identifyProvider('tmdb', { id: '350', name: 'Apple TV' }).id).toBe('apple-tv-plus');
  });

  it('lets a name that two services bear name neither', () => {
    expect(identifyProvider('somewhere', { name: 'Apple TV' })).toMatchObject({
      id: 'apple-tv',
      matchedBy: 'name',
    });
  });

  it('tells services of one name apart by their numbers', () => {
    const watchmode = (id: string, name: string) => identifyProvider('watchmode', { id, name });
    expect(watchmode('349', 'Apple TV')).toMatchObject({ id: 'apple-tv-store', matchedBy: 'id' });
    expect(watchmode('371', 'Apple TV')).toMatchObject({ id: 'apple-tv-plus', matchedBy: 'id' });
  });

  it.each(['Disney+', 'Disney Plus', ' DISNEY plus ', 'DisneyPlus'])('knows %j by its name alone', (name) => {
    expect(identifyProvider('somewhere', { name })).toEqual({
      id: 'disney-plus',
      name: 'Disney+',
      matchedBy: 'name',
    });
  });

  it('makes an id of the name of a service that it does not know, so that upstreams meet there', () => {
    const tmdb = identifyProvider('tmdb', { id: '444', name: 'Dekkoo ' });
    expect(tmdb).toEqual({ id: 'dekkoo', name: 'Dekkoo', matchedBy: 'name' });
    expect(identifyProvider('watchmode', { id: '9999', name: 'DEKKOO' }).id).toBe(tmdb.id);
  });

  it('keeps services apart whose names hold neither letter nor digit', () => {
    const [one, other] = ['1', '2'].map((id) => identifyProvider('somewhere', { id, name: '???' }).id);
    expect(one).not.toBe(other);
  });
});

describe('the laws of identifyProvider', () => {
  it('holds on to a service whose number it knows, whatever the service calls itself', () => {
    fc.assert(
      fc.property(numbers, names, ({ upstream, id, entry }, name) => {
        expect(identifyProvider(upstream, { id, name })).toEqual({
          id: entry.id,
          name: entry.name,
          matchedBy: 'id',
        });
      }),
    );
  });

  it('answers to everything, and says whether by a number of the table or by a name', () => {
    const known = new Map(PROVIDER_TABLE.map((entry) => [entry.id, entry]));
    fc.assert(
      fc.property(upstreams, refs, (upstream, ref) => {
        const { id, name, matchedBy } = identifyProvider(upstream, ref);
        expect(id).not.toBe('');
        expect(name).not.toBe('');
        const hasNumber = PROVIDER_TABLE.some((entry) => entry.ids[upstream]?.includes(ref.id ?? ''));
        expect(matchedBy).toBe(hasNumber ? 'id' : 'name');
        const entry = known.get(id);
        // Never the id of a known service for one that bears none of its names.
        if (entry && !hasNumber) expect([...slugsOf(entry)]).toContain(providerSlug(ref.name));
      }),
    );
  });

  it('minds neither case nor blanks', () => {
    fc.assert(
      fc.property(upstreams, refs, (upstream, ref) => {
        const { id, matchedBy } = identifyProvider(upstream, ref);
        for (const name of [ref.name.toUpperCase(), `  ${ref.name}\t`]) {
          expect(identifyProvider(upstream, { ...ref, name })).toMatchObject({ id, matchedBy });
        }
      }),
    );
  });

  it('says the same again when it is told its own id or name', () => {
    fc.assert(
      fc.property(upstreams, refs, (upstream, ref) => {
        const { id, name } = identifyProvider(upstream, ref);
        expect(identifyProvider('elsewhere', { name: id }).id).toBe(id);
        if (/[\p{L}\p{N}]/u.test(ref.name)) expect(identifyProvider('elsewhere', { name }).id).toBe(id);
      }),
    );
  });
});
