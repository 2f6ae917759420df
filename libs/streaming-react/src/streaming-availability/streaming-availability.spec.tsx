import { describe, expect, it, jest } from '@jest/globals';
import '@testing-library/jest-dom/jest-globals';
import {
  createStreamingClient,
  StreamingApiError,
  type AvailabilityResponse,
  type StreamingClient,
} from '@radarr/streaming-api-client';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StreamingClientProvider } from '../client/streaming-client-provider.js';
import { renderAtNow } from '../testing/render.js';
import { storyAvailability, storyOffer, storyRegions } from '../testing/story-availability.js';
import { StreamingAvailability } from './streaming-availability.js';

type Ask = StreamingClient['availability'];

/** A client that answers where titles can be watched, and nothing else. */
const clientOf = (ask: Ask) => {
  const availability = jest.fn(ask);
  return { client: { ...createStreamingClient(), availability }, availability };
};

const answer = (...[, query]: Parameters<Ask>): Promise<AvailabilityResponse> =>
  Promise.resolve({
    data: query?.regions
      ? storyRegions(['US', 'FR'])
      : storyAvailability({
          region: query?.region ?? 'GB',
          items: [storyOffer(`Service of ${query?.region ?? 'GB'}`)],
        }),
  });

const openRegions = () => userEvent.click(screen.getByRole('button', { name: 'In other regions' }));

describe('StreamingAvailability', () => {
  it('works as documented', async () => {
    const { client, availability } = clientOf(answer);
    renderAtNow(<StreamingAvailability tmdbId={603} region="US" compact={false} />, { client });
    expect(screen.getByText('United States')).toBeVisible();
    expect(await screen.findByRole('heading', { name: 'Service of US' })).toBeVisible();
    expect(screen.getByRole('region', { name: 'Where to watch' })).toBeVisible();
    expect(availability).toHaveBeenCalledTimes(1);
    expect(availability.mock.calls[0]?.slice(0, 2)).toEqual([603, { media_type: 'movie', region: 'US' }]);
  });

  it('asks in the server’s own region where none is given', async () => {
    const { client, availability } = clientOf(answer);
    renderAtNow(<StreamingAvailability tmdbId={603} mediaType="tv" />, { client });
    expect(await screen.findByText('United Kingdom')).toBeVisible();
    expect(availability.mock.calls[0]?.[1]).toEqual({ media_type: 'tv' });
  });

  it('asks for other regions when they are wanted, and changes the region by itself', async () => {
    const { client, availability } = clientOf(answer);
    renderAtNow(<StreamingAvailability tmdbId={603} region="US" />, { client });
    await screen.findByText('Service of US');
    expect(availability).toHaveBeenCalledTimes(1);
    await openRegions();
    expect(availability.mock.calls[1]?.[1]).toEqual({ media_type: 'movie', regions: 'all' });
    const france = await screen.findByRole('button', { name: /^France/ });
    await userEvent.click(france);
    expect(await screen.findByText('Service of FR')).toBeVisible();
    expect(france).toHaveAttribute('aria-current', 'true');
    expect(france).toHaveFocus();
  });

  it('leaves the region to the host that wants it', async () => {
    const { client, availability } = clientOf(answer);
    const onRegionChange = jest.fn();
    renderAtNow(<StreamingAvailability tmdbId={603} region="US" onRegionChange={onRegionChange} />, {
      client,
    });
    await screen.findByText('Service of US');
    await openRegions();
    await userEvent.click(await screen.findByRole('button', { name: /^France/ }));
    expect(onRegionChange).toHaveBeenCalledWith('FR');
    expect(availability).toHaveBeenCalledTimes(2);
    expect(screen.getByText('Service of US')).toBeVisible();
  });

  it('takes a region that is given anew for one that was chosen before', async () => {
    const { client } = clientOf(answer);
    const at = (region: string) => (
      <StreamingClientProvider client={client}>
        <StreamingAvailability tmdbId={603} region={region} />
      </StreamingClientProvider>
    );
    const { rerender } = render(at('US'));
    await screen.findByText('Service of US');
    await openRegions();
    await userEvent.click(await screen.findByRole('button', { name: /^France/ }));
    await screen.findByText('Service of FR');
    rerender(at('DE'));
    expect(await screen.findByText('Service of DE')).toBeVisible();
  });

  it('shows the last region until the next is there, and never another title’s offers', async () => {
    let asked = 0;
    const { client } = clientOf((...question) =>
      (asked += 1) === 1 ? answer(...question) : new Promise(() => undefined),
    );
    const of = (tmdbId: number, region: string) => (
      <StreamingClientProvider client={client} locale="en-GB">
        <StreamingAvailability tmdbId={tmdbId} region={region} />
      </StreamingClientProvider>
    );
    const { rerender } = render(of(603, 'US'));
    await screen.findByText('Service of US');
    rerender(of(603, 'FR'));
    expect(screen.getByText('Service of US')).toBeVisible();
    expect(screen.getByText('Loading France')).toBeVisible();
    rerender(of(604, 'FR'));
    expect(screen.queryByText('Service of US')).not.toBeInTheDocument();
  });

  it('says what is wrong, and tries again', async () => {
    let broken = true;
    const { client, availability } = clientOf((...question) =>
      broken ? Promise.reject(new StreamingApiError(404)) : answer(...question),
    );
    renderAtNow(<StreamingAvailability tmdbId={1} region="US" />, { client });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('There is no such title');
    broken = false;
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Service of US')).toBeVisible();
    expect(availability).toHaveBeenCalledTimes(2);
  });

  it('asks once for the same title in several places, until the answer expires', async () => {
    const { client, availability } = clientOf(() =>
      Promise.resolve({
        data: storyAvailability({ expires_at: new Date(Date.now() + 60_000).toISOString() }),
      }),
    );
    const twice = (key: string) => (
      <StreamingClientProvider client={client}>
        <StreamingAvailability key={key} tmdbId={603} region="US" compact />
        <StreamingAvailability tmdbId={603} region="US" compact />
      </StreamingClientProvider>
    );
    const { rerender } = render(twice('first'));
    await waitFor(() => expect(screen.getAllByRole('img', { name: /^Netflix/ })).toHaveLength(2));
    rerender(twice('mounted anew'));
    expect(availability).toHaveBeenCalledTimes(1);
  });
});
