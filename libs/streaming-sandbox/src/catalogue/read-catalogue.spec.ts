import { describe, expect, it } from '@jest/globals';
import { readCatalogue } from './read-catalogue.js';

describe('readCatalogue', () => {
  const catalogue = readCatalogue();

  it('has each title once and each of its numbers once', () => {
    const unique = (values: readonly unknown[]) => new Set(values).size === values.length;
    expect(catalogue.length).toBeGreaterThan(400);
    expect(unique(catalogue.map(({ mediaType, tmdbId }) => `${mediaType} ${tmdbId}`))).toBe(true);
    expect(unique(catalogue.flatMap(({ imdbId }) => imdbId ?? []))).toBe(true);
    expect(
      unique(catalogue.flatMap(({ mediaType, slug }) => (slug === null ? [] : `${mediaType} ${slug}`))),
    ).toBe(true);
  });

  it('has a well-formed value wherever it has one', () => {
    for (const title of catalogue) {
      expect(title.tmdbId).toBeGreaterThan(0);
      expect(title.name).not.toBe('');
      expect(title.date).toMatch(/^\d{4}(-\d\d-\d\d)?$/);
      expect(title.imdbId ?? 'tt0000001').toMatch(/^tt\d{7,8}$/);
      expect((title.genreIds ?? []).every(Number.isInteger)).toBe(true);
      expect(title.voteAverage ?? 0).toBeLessThanOrEqual(10);
    }
  });

  it('keeps names with quotes and commas whole', () => {
    const names = catalogue.map(({ name }) => name);
    expect(names).toContain('The Good, the Bad and the Ugly');
    expect(names).toContain('"Wuthering Heights"');
  });
});
