import { describe, expect, it, jest } from '@jest/globals';
import { StreamingApiError, type StreamingClient } from '@radarr/streaming-api-client';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StreamingClientProvider } from '../client/streaming-client-provider.js';
import { clientWith } from '../testing/client-with.js';
import { renderAtNow } from '../testing/render.js';
import { trendingEntry, trendingList } from '../testing/story-trending.js';
import { TrendingCarousel } from './trending-carousel.js';
import type { TrendingList } from './trending-list.js';

type Trending = StreamingClient['trending'];
const answering = (...lists: TrendingList[]) => {
  const left = [...lists];
  return jest.fn<Trending>(() => {
    const data = left.length > 1 ? left.shift() : left[0];
    return data === undefined
      ? Promise.reject(new Error('none'))
      : Promise.resolve({ data: { ...data, entries: [...data.entries] } });
  });
};
const cards = () => within(screen.getByRole('list')).getAllByRole('listitem');

describe('<TrendingCarousel>', () => {
  it('works as the documentation prints it', async () => {
    const trending = answering(trendingList(3));
    const onMovieSelect = jest.fn();
    renderAtNow(<TrendingCarousel mediaType="movie" timeWindow="day" onMovieSelect={onMovieSelect} />, {
      client: clientWith({ trending }),
    });
    expect(screen.getByRole('region', { name: 'Trending films Today' })).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: /^Rank 2 new.*Nine Winters/i }));
    expect(onMovieSelect).toHaveBeenCalledWith(1002);
    expect(onMovieSelect).toHaveBeenCalledTimes(1);
    expect(trending).toHaveBeenCalledTimes(1);
    expect(trending.mock.calls[0]?.slice(0, 2)).toEqual(['movie', { window: 'day', limit: 100 }]);
  });

  it('asks for what it is told to', async () => {
    const trending = answering(trendingList(1));
    renderAtNow(
      <TrendingCarousel
        mediaType="tv"
        timeWindow="week"
        source="trakt"
        region="DE"
        providers={['Netflix', '8']}
        offerTypes={['subscription', 'free']}
        limit={20}
        heading="Worth a look"
      />,
      { client: clientWith({ trending }) },
    );
    await waitFor(() => expect(trending).toHaveBeenCalledTimes(1));
    expect(trending.mock.calls[0]?.slice(0, 2)).toEqual([
      'tv',
      {
        window: 'week',
        limit: 20,
        source: 'trakt',
        region: 'DE',
        providers: 'Netflix,8',
        offer_types: 'subscription,free',
      },
    ]);
    expect(screen.getByRole('region', { name: 'Worth a look This week' })).toBeTruthy();
  });

  it('shows the list before while another choice is on its way', async () => {
    let answer: (value: Awaited<ReturnType<Trending>>) => void = () => {};
    const trending = jest
      .fn<Trending>()
      .mockResolvedValueOnce({ data: { ...trendingList(2), entries: [...trendingList(2).entries] } })
      .mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const client = clientWith({ trending });
    const carousel = (timeWindow: 'day' | 'week') => (
      <StreamingClientProvider client={client}>
        <TrendingCarousel mediaType="movie" timeWindow={timeWindow} />
      </StreamingClientProvider>
    );
    const { rerender } = render(carousel('day'));
    await screen.findByText('Nine Winters');
    rerender(carousel('week'));
    await waitFor(() => expect(trending).toHaveBeenCalledTimes(2));
    expect(cards()).toHaveLength(2);
    expect(screen.getByRole('region', { busy: true })).toBeTruthy();
    const week = trendingList(5, { window: 'week' });
    act(() => {
      answer({ data: { ...week, entries: [...week.entries] } });
    });
    await waitFor(() => expect(cards()).toHaveLength(5));
    expect(screen.getByRole('region', { busy: false })).toBeTruthy();
  });

  it('says why it has nothing, and tries again', async () => {
    const trending = jest
      .fn<Trending>()
      .mockRejectedValueOnce(new StreamingApiError(401))
      .mockResolvedValueOnce({ data: { ...trendingList(2), entries: [...trendingList(2).entries] } });
    renderAtNow(<TrendingCarousel mediaType="movie" timeWindow="day" />, {
      client: clientWith({ trending }),
    });
    expect((await screen.findByRole('alert')).textContent).toContain('You are signed out');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Nine Winters')).toBeTruthy();
  });

  it('tells how many titles are still being looked up, and asks again until none is', async () => {
    jest.useFakeTimers();
    try {
      const waiting = trendingList(1, { availability_pending: 73 });
      const trending = answering(waiting, waiting, trendingList(4, { availability_pending: 0 }));
      renderAtNow(<TrendingCarousel mediaType="movie" timeWindow="day" providers={['Netflix']} />, {
        client: clientWith({ trending }),
      });
      await act(() => jest.advanceTimersByTimeAsync(10));
      expect(screen.getByText('73 titles still being looked up')).toBeTruthy();
      await act(() => jest.advanceTimersByTimeAsync(9000));
      expect(cards()).toHaveLength(4);
      await act(() => jest.advanceTimersByTimeAsync(60_000));
      expect(trending).toHaveBeenCalledTimes(3);
    } finally {
      jest.useRealTimers();
    }
  });

  it('does not ask for ever', async () => {
    jest.useFakeTimers();
    try {
      const trending = answering(trendingList(1, { pending: 2 }));
      renderAtNow(<TrendingCarousel mediaType="movie" timeWindow="day" />, {
        client: clientWith({ trending }),
      });
      await act(() => jest.advanceTimersByTimeAsync(300_000));
      expect(trending).toHaveBeenCalledTimes(11);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('a card with a page of its own', () => {
  const show = async (onMovieSelect?: (tmdbId: number) => void) => {
    const trending = answering(trendingList(1, { entries: [trendingEntry(1)] }));
    renderAtNow(
      <TrendingCarousel
        mediaType="movie"
        timeWindow="day"
        onMovieSelect={onMovieSelect}
        hrefFor={({ mediaType, tmdbId }) => `#/${mediaType}/${tmdbId}`}
      />,
      { client: clientWith({ trending }) },
    );
    return screen.findByRole('link', { name: /^Rank 1 / });
  };

  it('is a link; a plain click tells the host instead', async () => {
    const onMovieSelect = jest.fn();
    const link = await show(onMovieSelect);
    expect(link.getAttribute('href')).toBe('#/movie/1001');
    expect(fireEvent.click(link)).toBe(false);
    expect(onMovieSelect).toHaveBeenCalledWith(1001);
  });

  it.each(['metaKey', 'ctrlKey', 'shiftKey', 'altKey'])('is left to the browser with %s', async (key) => {
    const onMovieSelect = jest.fn();
    expect(fireEvent.click(await show(onMovieSelect), { [key]: true })).toBe(true);
    expect(onMovieSelect).not.toHaveBeenCalled();
  });

  it('is an ordinary link where the host does not ask to be told', async () => {
    expect(fireEvent.click(await show())).toBe(true);
  });
});
