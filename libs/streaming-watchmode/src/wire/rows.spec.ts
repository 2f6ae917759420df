import { describe, expect, it } from '@jest/globals';
import { releases } from './releases.js';
import { sources } from './sources.js';
import { titleSources } from './title-sources.js';

describe('lists of rows', () => {
  it('may be empty', () => {
    expect(titleSources.safeParse([]).success).toBe(true);
    expect(releases.safeParse({ releases: [] }).success).toBe(true);
  });

  it('keep what can be read beside what cannot', () => {
    expect(sources.parse([{ id: 1, name: 'x' }, { unknown: true }])).toHaveLength(2);
  });

  it.each([[{ renamed: 'x' }], ['text'], [null], [[1]]])('are refused when no row can be read: %j', (row) => {
    expect(titleSources.safeParse([row]).success).toBe(false);
    expect(sources.safeParse([row]).success).toBe(false);
    expect(releases.safeParse({ releases: [row] }).success).toBe(false);
  });
});
