import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { keepAnswers, PERSONAL, type KeptAnswers } from './kept-answers.js';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
  localStorage.clear();
});

const answered = (version: string): KeptAnswers => {
  const queryClient = new QueryClient();
  const kept = keepAnswers(queryClient, version);
  queryClient.setQueryData(['trending'], { entries: ['The Matrix'] });
  jest.advanceTimersByTime(5000);
  kept.stop();
  return kept;
};
const taken = (version: string): unknown => {
  const queryClient = new QueryClient();
  keepAnswers(queryClient, version).stop();
  return queryClient.getQueryData(['trending']);
};

describe('answers that are kept', () => {
  it('are there again at the next visit', () => {
    answered('1');
    expect(taken('1')).toEqual({ entries: ['The Matrix'] });
  });

  it('are not read by another build', () => {
    answered('1');
    expect(taken('2')).toBeUndefined();
  });

  it('are forgotten by whoever signs out', async () => {
    await answered('1').forget();
    expect(localStorage).toHaveLength(0);
    expect(taken('1')).toBeUndefined();
  });

  it('are none any more after that, also of what came just before', async () => {
    const queryClient = new QueryClient();
    const kept = keepAnswers(queryClient, '1');
    queryClient.setQueryData(['trending'], { entries: ['The Matrix'] });
    await kept.forget();
    jest.advanceTimersByTime(5000);
    expect(localStorage).toHaveLength(0);
  });

  it('are never about a person', () => {
    const queryClient = new QueryClient();
    const { stop } = keepAnswers(queryClient, '1');
    queryClient.getQueryCache().build(queryClient, { queryKey: ['watchlist'], meta: PERSONAL });
    queryClient.setQueryData(['watchlist'], { titles: ['Paper Harbour'] });
    queryClient.setQueryData(['trending'], { entries: ['The Matrix'] });
    jest.advanceTimersByTime(5000);
    stop();
    const kept = localStorage.getItem('radarr-streaming.answers');
    expect(kept).toContain('The Matrix');
    expect(kept).not.toContain('Paper Harbour');
  });

  it('harm nothing when what is kept is damaged', () => {
    localStorage.setItem('radarr-streaming.answers', '{"version":"1","state"');
    expect(taken('1')).toBeUndefined();
  });
});
