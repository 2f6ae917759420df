import { describe, expect, it } from '@jest/globals';
import { resolveUpstreamOptions } from './tmdb-upstream-options.js';

describe('resolveUpstreamOptions', () => {
  it('fills in the defaults and keeps the rest', () => {
    expect(resolveUpstreamOptions({ apiKey: 'k', language: 'de-DE' })).toEqual({
      apiKey: 'k',
      language: 'de-DE',
      imageBaseUrl: 'https://image.tmdb.org/t/p/',
      comingSoonPages: 3,
      maxImageBytes: 10_485_760,
    });
  });

  it.each([
    ['imageBaseUrl', 'ftp://image.test/'],
    ['imageBaseUrl', '/t/p/'],
    ['comingSoonPages', 0],
    ['comingSoonPages', 2.5],
    ['comingSoonPages', 501],
    ['maxImageBytes', 0],
    ['maxImageBytes', Number.NaN],
  ])('refuses %s of %s', (field, value) => {
    expect(() => resolveUpstreamOptions({ apiKey: 'k', [field]: value })).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', field }),
    );
  });
});
