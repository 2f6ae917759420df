import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { StreamingApiError, type StreamingClient } from '@radarr/streaming-api-client';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clientWith } from '../testing/client-with.js';
import { downloadsOf } from '../testing/downloads.js';
import { renderAtNow } from '../testing/render.js';
import { comingSoonBody, release, releases } from '../testing/story-releases.js';
import { NOW } from '../testing/story-time.js';
import { ComingSoonList } from './coming-soon-list.js';

const comingSoonOf = (body = comingSoonBody()) =>
  jest.fn<StreamingClient['comingSoon']>(() => Promise.resolve({ data: body }));

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
});
afterEach(() => {
  jest.useRealTimers();
});
const user = () => userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
const wait = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

describe('ComingSoonList', () => {
  it('asks once for what was asked for, and gives the number of what is chosen', async () => {
    const comingSoon = comingSoonOf();
    const onMovieSelect = jest.fn();
    const list = (
      <ComingSoonList
        mediaType="movie"
        region="US"
        limit={10}
        providers={['Netflix', 'Hulu']}
        from="2026-12-01"
        onMovieSelect={onMovieSelect}
      />
    );
    const { rerender } = renderAtNow(list, { client: clientWith({ comingSoon }) });
    await user().click(await screen.findByRole('button', { name: 'Nine Winters' }));
    expect(onMovieSelect).toHaveBeenCalledWith(601);
    rerender(list);
    await wait(60_000);
    expect(comingSoon).toHaveBeenCalledTimes(1);
    expect(comingSoon.mock.calls[0]?.slice(0, 2)).toEqual([
      'movie',
      { region: 'US', limit: 10, providers: 'Netflix,Hulu', from: '2026-12-01' },
    ]);
  });

  it('asks again while titles are still being looked up, until they are there', async () => {
    const comingSoon = comingSoonOf()
      .mockResolvedValueOnce({ data: comingSoonBody({ pending: 2, releases: releases(1) }) })
      .mockResolvedValueOnce({ data: comingSoonBody({ pending: 1, releases: releases(2) }) });
    renderAtNow(<ComingSoonList mediaType="movie" region="US" />, { client: clientWith({ comingSoon }) });
    expect(await screen.findByText('2 more titles are still being looked up.')).toBeDefined();
    await wait(60_000);
    expect(comingSoon).toHaveBeenCalledTimes(3);
    expect(screen.queryByText(/looked up/)).toBeNull();
  });

  it('does not ask for ever', async () => {
    const comingSoon = comingSoonOf(comingSoonBody({ pending: 2 }));
    renderAtNow(<ComingSoonList mediaType="movie" region="US" />, { client: clientWith({ comingSoon }) });
    await wait(600_000);
    expect(comingSoon.mock.calls.length).toBeGreaterThan(5);
    expect(comingSoon.mock.calls.length).toBeLessThan(15);
  });

  it.each([
    { limit: 3, rows: 3 },
    { limit: 500, rows: 10 },
    { limit: undefined, rows: 10 },
  ])('holds $rows places where $limit titles are asked for', ({ limit, rows }) => {
    const { container } = renderAtNow(<ComingSoonList mediaType="movie" region="US" limit={limit} />, {
      client: clientWith({ comingSoon: comingSoonOf() }),
    });
    expect(container.querySelectorAll('.rs-soon__poster-box')).toHaveLength(rows);
  });

  it('says why there is nothing, and asks again when told to', async () => {
    const comingSoon = comingSoonOf().mockRejectedValueOnce(new StreamingApiError(409));
    renderAtNow(<ComingSoonList mediaType="movie" region="US" />, { client: clientWith({ comingSoon }) });
    expect((await screen.findByRole('alert')).textContent).toContain('Something is not set up');
    await user().click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Add Nine Winters to calendar' })).toBeDefined();
  });

  it('leaves a click with a key held to the browser', async () => {
    const onMovieSelect = jest.fn();
    renderAtNow(
      <ComingSoonList
        mediaType="movie"
        region="US"
        onMovieSelect={onMovieSelect}
        hrefFor={({ mediaType, tmdbId }) => `#/${mediaType}/${tmdbId}`}
      />,
      { client: clientWith({ comingSoon: comingSoonOf() }) },
    );
    const link = await screen.findByRole('link', { name: 'Nine Winters' });
    expect(link.getAttribute('href')).toBe('#/movie/601');
    const keys = user();
    await keys.keyboard('{Control>}');
    await keys.click(link);
    expect(onMovieSelect).not.toHaveBeenCalled();
  });

  it('puts all that is shown in one calendar, each title under an id of its own that its day is no part of', async () => {
    const show = { media_type: 'tv', tmdb_id: 7 } as const;
    const body = comingSoonBody({
      region: 'FR',
      media_type: 'tv',
      releases: [
        release(0, { ...show, season_number: 1 }),
        release(1, { ...show, season_number: 2, episode_number: 3, regional: false }),
      ],
    });
    renderAtNow(<ComingSoonList mediaType="tv" region="FR" />, {
      client: clientWith({ comingSoon: comingSoonOf(body) }),
    });
    const add = await screen.findByRole('button', { name: 'Add all 2 to calendar' });
    const [file] = await downloadsOf(() => user().click(add));
    expect(file?.name).toBe('shows-coming-soon-2026-11-20.ics');
    const text = file?.text.replaceAll('\r\n ', '') ?? '';
    expect(text.match(/^UID:.*(?=\r)/gm)).toEqual([
      'UID:tv-7-1-FR@radarr-streaming',
      'UID:tv-7-2-FR@radarr-streaming',
    ]);
    expect(text).toContain('SUMMARY:Nine Winters · Season 2\\, episode 3');
    expect(text).toContain(
      'DESCRIPTION:Arrives on Hulu (21 November) and Disney+ (25 November).\\nDate for the US:',
    );
  });

  it('lets go of a file once the browser had time to read it', async () => {
    const created = jest.fn(() => 'blob:one');
    const revoked = jest.fn();
    Object.assign(URL, { createObjectURL: created, revokeObjectURL: revoked });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    renderAtNow(<ComingSoonList mediaType="movie" region="US" />, {
      client: clientWith({ comingSoon: comingSoonOf() }),
    });
    await user().click(await screen.findByRole('button', { name: 'Add Nine Winters to calendar' }));
    expect(revoked).not.toHaveBeenCalled();
    await wait(60_000);
    expect(revoked).toHaveBeenCalledWith('blob:one');
  });
});
