import { expect, it } from '@jest/globals';
import { foundCount } from './found-count.js';

type Found = Parameters<typeof foundCount>[0];
const found = (count: number, pages: number, total: number) =>
  ({ results: Array.from({ length: count }), total_pages: pages, total_results: total }) as unknown as Found;

it.each([
  ['one page: what is on it, not the people whom the source counts', found(1, 1, 2), {}, 1],
  ['nothing', found(0, 0, 0), {}, 0],
  ['one kind: as the source counts', found(20, 3, 55), { media_type: 'tv' as const }, 55],
  ['both kinds, several pages', found(18, 3, 55), {}, undefined],
  ['narrowed to services', found(2, 3, 55), { media_type: 'tv' as const, providers: 'Netflix' }, undefined],
])('%s', (_, body, query, count) => {
  expect(foundCount(body, { q: 'x', ...query })).toBe(count);
});
