import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { title } from '../testing/title.js';
import type { TraktListRow } from '../wire/list-rows.js';
import { fetchRows, type PageFetcher } from './whole-list.js';

/** A list of so many rows whose server lowers any limit above its own. */
function listOf(itemCount: number, maxLimit: number) {
  const asked: number[] = [];
  const fetchPage: PageFetcher<TraktListRow> = ({ page, limit: wanted }) => {
    asked.push(page);
    const limit = Math.min(wanted, maxLimit);
    const begin = (page - 1) * limit;
    const size = Math.max(0, Math.min(limit, itemCount - begin));
    return Promise.resolve({
      rows: Array.from({ length: size }, (_, index) => ({ people: begin + index, title: title() })),
      pagination: { page, limit, pageCount: Math.ceil(itemCount / limit), itemCount },
      fetchedAt: `2026-05-01T12:00:0${page % 10}.000Z`,
    });
  };
  return { asked, fetchPage };
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('fetchRows', () => {
  it('skips no row and asks for none twice, however low the server puts the limit', async () => {
    const numbers = fc.record({
      count: fc.oneof(fc.integer({ min: 1, max: 700 }), fc.constant(Infinity)),
      itemCount: fc.integer({ min: 0, max: 900 }),
      maxLimit: fc.integer({ min: 1, max: 300 }),
    });
    await fc.assert(
      fc.asyncProperty(numbers, async ({ count, itemCount, maxLimit }) => {
        const { rows } = await fetchRows(count, listOf(itemCount, maxLimit).fetchPage);
        expect(rows.map(({ people }) => people)).toEqual(upTo(Math.min(count, itemCount)));
      }),
      { numRuns: 50 },
    );
  });

  it('asks for one page where one is enough, and for none behind the last', async () => {
    const short = listOf(657, 250);
    await fetchRows(100, short.fetchPage);
    const long = listOf(235, 100);
    await fetchRows(1_000, long.fetchPage);
    expect([short.asked, long.asked]).toEqual([[1], [1, 2, 3]]);
  });

  it('dates the list by its oldest page', async () => {
    const { fetchedAt } = await fetchRows(600, listOf(657, 250).fetchPage);
    expect(fetchedAt).toBe('2026-05-01T12:00:01.000Z');
  });

  it('makes do with the first page when Trakt tells nothing of pages', async () => {
    const pagination = { page: undefined, limit: undefined, pageCount: undefined, itemCount: undefined };
    const rows = [{ people: 0, title: title() }];
    const whole = await fetchRows(600, () => Promise.resolve({ rows, pagination, fetchedAt: '' }));
    expect(whole.rows).toEqual(rows);
  });
});
