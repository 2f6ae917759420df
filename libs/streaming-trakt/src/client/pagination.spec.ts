import { describe, expect, it } from '@jest/globals';
import { readPagination } from './pagination.js';

describe('readPagination', () => {
  it('reads the headers', () => {
    const headers = {
      'x-pagination-page': '2',
      'x-pagination-limit': '250',
      'x-pagination-page-count': '0',
      'x-pagination-item-count': '657',
    };
    expect(readPagination(headers)).toEqual({ page: 2, limit: 250, pageCount: 0, itemCount: 657 });
  });

  it.each(['', 'many', '-1', '1e9', '99999999999'])('takes "%s" for no number', (value) => {
    expect(readPagination({ 'x-pagination-limit': value }).limit).toBeUndefined();
  });
});
