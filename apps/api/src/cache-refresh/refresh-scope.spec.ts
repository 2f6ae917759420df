import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JOB_NAMES } from '../jobs/job.js';
import { DEFAULT_SCOPES, parseScope } from './refresh-scope.js';

describe('parseScope', () => {
  it.each(JOB_NAMES)('takes %s for the job of that name', (job) => {
    expect(parseScope(job)).toEqual({ kind: 'job', job });
  });

  it.each([
    ['availability:movie:603', { mediaType: 'movie', tmdbId: 603 }],
    ['availability:tv:105', { mediaType: 'tv', tmdbId: 105 }],
    ['availability:tv:2147483647', { mediaType: 'tv', tmdbId: 2_147_483_647 }],
  ])('takes %s for a title', (text, title) => {
    expect(parseScope(text)).toEqual({ kind: 'availability', title });
  });

  it.each([
    ['coming-soon:movie:US', { mediaType: 'movie', region: 'US' }],
    ['coming-soon:tv:uk', { mediaType: 'tv', region: 'GB' }],
  ])('takes %s for a list of arrivals', (text, list) => {
    expect(parseScope(text)).toEqual({ kind: 'coming-soon', list });
  });

  it.each([
    '',
    ' trending',
    'Trending',
    'availability',
    'availability:movie',
    'availability:movie:',
    'availability:person:603',
    'availability:movie:0',
    'availability:movie:-1',
    'availability:movie:0603',
    'availability:movie:6.3',
    'availability:movie:1e3',
    'availability:movie:2147483648',
    'availability:movie:99999999999',
    'availability:movie:603:US',
    'availability:movie:６０３',
    'coming-soon:movie',
    'coming-soon:movie:',
    'coming-soon:movie:XX',
    'coming-soon:movie:US:more',
    'trending:movie:US',
    'constructor',
    '__proto__:movie:603',
    'trending\n',
  ])('finds nothing in %j', (text) => {
    expect(parseScope(text)).toBeUndefined();
  });

  it('never throws, and what it finds is sound', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('availability', 'coming-soon', 'movie', 'tv', 'GB', '7'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const scope = parseScope(parts.join(':'));
        if (scope?.kind === 'availability') expect(scope.title.tmdbId).toBeGreaterThan(0);
        if (scope?.kind === 'coming-soon') expect(scope.list.region).toMatch(/^[A-Z]{2}$/);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a refresh without a scope', () => {
  it('asks for what is one answer for all, and spends nothing by itself', () => {
    expect(DEFAULT_SCOPES).toEqual(
      ['trending', 'coming-soon', 'providers'].map((job) => ({ kind: 'job', job })),
    );
  });
});
