import { describe, expect, it } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { freshUntil } from './fresh-until.js';

const queryOf = (expires_at: string | undefined, updatedAt: number) => {
  const client = new QueryClient();
  const query = client.getQueryCache().build<{ expires_at: string }>(client, { queryKey: ['one'] });
  if (expires_at !== undefined) query.setData({ expires_at }, { updatedAt, manual: true });
  return query;
};

describe('how long an answer is fresh', () => {
  const arrived = Date.UTC(2026, 10, 20, 12);

  it('is what it says itself, from when it arrived', () => {
    expect(freshUntil(queryOf('2026-11-20T12:05:00Z', arrived))).toBe(300_000);
  });

  it('is not at all, once that is past or while there is none', () => {
    expect(freshUntil(queryOf('2026-11-20T11:00:00Z', arrived))).toBe(0);
    expect(freshUntil(queryOf(undefined, arrived))).toBe(0);
  });
});
