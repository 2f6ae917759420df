import { describe, expect, it } from '@jest/globals';
import { slugsOf } from './provider-index.js';
import { providerSlug } from './provider-slug.js';
import { PROVIDER_TABLE } from './provider-table.js';

const numbers = PROVIDER_TABLE.flatMap(({ ids }) =>
  Object.entries(ids).flatMap(([upstream, own]) => own.map((id) => `${upstream}:${id}`)),
);

const bearersOf = (slug: string): string[] =>
  PROVIDER_TABLE.filter((entry) => slugsOf(entry).has(slug)).map(({ id }) => id);

describe('the provider table', () => {
  it('is in the order of its ids, each once', () => {
    const ids = PROVIDER_TABLE.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].toSorted());
  });

  it('gives each number of an upstream to one service', () => {
    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
    expect(numbers.filter((number) => !/^[a-z]+:\d+$/.test(number))).toEqual([]);
  });

  it.each(PROVIDER_TABLE)('lets the id and the shown name of $id mean no other service', ({ id, name }) => {
    expect(providerSlug(id)).toBe(id);
    expect(bearersOf(id)).toEqual([id]);
    expect(bearersOf(providerSlug(name))).toEqual([id]);
  });

  it('has no alias that says nothing new', () => {
    const idle = PROVIDER_TABLE.flatMap(({ id, name, aliases = [] }) => {
      const slugs = [id, name].map(providerSlug);
      return aliases.filter((alias) => slugs.includes(providerSlug(alias)));
    });
    expect(idle).toEqual([]);
  });
});
