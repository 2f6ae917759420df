import { expect, it } from '@jest/globals';
import { foundCount } from './found-count.js';

type Found = Parameters<typeof foundCount>[0];
const found = (count: number, pages: number, total: number) =>
  ({ results: Array.from({ length: count }), total_pages: pages, total_results: total }) as unknown as Found;

it.each([
  { what: 'one page: what is on it, not the people whom the source counts', body: found(1, 1, 2), count: 1 },
  { what: 'nothing', body: found(0, 0, 0), count: 0 },
  { what: 'one kind: as the source counts', body: found(20, 3, 55), query: { media_type: 'tv' }, count: 55 },
  { what: 'both kinds, several pages', body: found(18, 3, 55), count: undefined },
  {
    what: 'narrowed to services',
    body: found(2, 3, 55),
    query: { media_type: 'tv', providers: 'Netflix' },
    count: undefined,
  },
] as const)('$what', ({ body, count, ...given }) => {
  const query = 'query' in given ? given.query : {};
  expect(foundCount(body, { q: 'x', ...query })).toBe(count);
});
