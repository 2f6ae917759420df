import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderAtNow } from '../testing/render.js';
import { failedSource, sourceReport, spentSource, staleSource } from '../testing/story-sources.js';
import { minutesAgo, NOW } from '../testing/story-time.js';
import { SourceNotices } from './source-notices.js';
import type { SourceReport } from './source-report.js';

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
});
afterEach(() => {
  jest.useRealTimers();
});

function show(...sources: readonly SourceReport[]): string {
  renderAtNow(
    <SourceNotices of={{ fetched_at: minutesAgo(4), stale: false, degraded: sources.length > 0, sources }} />,
  );
  return document.body.textContent;
}

describe('what is said of the sources of an answer', () => {
  it('is nothing when all took part', () => {
    expect(show(sourceReport('tmdb'))).toBe('');
  });

  it('is who is missing, and why', () => {
    show(sourceReport('tmdb'), failedSource('trakt', 'It did not answer in time.'));
    expect(screen.getByText('Trakt is missing: It did not answer in time.')).toBeTruthy();
  });

  it('is how old the earlier answer is', () => {
    expect(show(staleSource('trakt', 180))).toContain('its answer from 3 hours ago is used.');
  });

  it('is until when the credits are spent', () => {
    expect(show(spentSource('watchmode'))).toMatch(
      /as often as is allowed\. It is asked again in 7 hours \(.+\)\.$/,
    );
  });

  it('is also how old the answer is that stands in while the credits are spent', () => {
    const stale = {
      ...spentSource('watchmode'),
      status: 'stale' as const,
      fetched_at: minutesAgo(2 * 24 * 60),
    };
    expect(show(stale)).toMatch(/in 7 hours \(.+\)\. Its answer from 2 days ago is used\.$/);
  });

  it('does not invent a time', () => {
    expect(show({ ...spentSource('watchmode'), retry_at: null })).toMatch(/as often as is allowed\.$/);
  });
});
