import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { StreamingApiError, type StreamingClient } from '@radarr/streaming-api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderAtNow } from '../testing/render.js';
import { clientWith } from '../testing/client-with.js';
import { providersBody, storyProviders } from '../testing/story-providers.js';
import { writeMyServices } from './my-services-store.js';
import { ProviderFilter } from './provider-filter.js';

const providersOf = (body = providersBody()) =>
  jest.fn<StreamingClient['providers']>(() => Promise.resolve({ data: body }));

beforeEach(() => writeMyServices([]));

describe('ProviderFilter', () => {
  it('asks once for the services of the region, and gives the names of what is chosen', async () => {
    const providers = providersOf();
    const onProvidersChange = jest.fn();
    const filter = (
      <ProviderFilter
        region="US"
        mediaType="tv"
        selectedProviders={['netflix', 'Hulu']}
        onProvidersChange={onProvidersChange}
      />
    );
    const { rerender } = renderAtNow(filter, { client: clientWith({ providers }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Disney+' }));
    expect(onProvidersChange).toHaveBeenCalledWith(['Netflix', 'Hulu', 'Disney+']);
    rerender(filter);
    expect(providers).toHaveBeenCalledTimes(1);
    expect(providers.mock.calls[0]?.[0]).toEqual({ region: 'US', media_type: 'tv' });
  });

  it('shows the services of the last region until those of the next are there', async () => {
    const answers = [Promise.resolve({ data: providersBody() }), new Promise<never>(() => undefined)];
    const client = clientWith({ providers: () => answers.shift() ?? Promise.reject(new Error('too often')) });
    const Filter = ({ region }: { region: string }) => (
      <ProviderFilter region={region} selectedProviders={['Hulu']} onProvidersChange={() => undefined} />
    );
    const { rerender } = renderAtNow(<Filter region="US" />, { client });
    expect(await screen.findByRole('button', { name: 'Hulu', pressed: true })).toBeDefined();
    rerender(<Filter region="FR" />);
    expect(screen.getByRole('button', { name: 'Hulu', pressed: true })).toBeDefined();
    expect(screen.queryByRole('group', { name: /Not in/ })).toBeNull();
  });

  it('remembers what is chosen as the own services, and offers them', async () => {
    const onProvidersChange = jest.fn();
    const client = clientWith({ providers: providersOf() });
    const { rerender } = renderAtNow(
      <ProviderFilter region="US" selectedProviders={['hulu']} onProvidersChange={onProvidersChange} />,
      { client },
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Remember as my services' }));
    rerender(<ProviderFilter region="US" selectedProviders={[]} onProvidersChange={onProvidersChange} />);
    await userEvent.click(screen.getByRole('button', { name: 'Only my services' }));
    expect(onProvidersChange).toHaveBeenLastCalledWith(['Hulu']);
  });

  it('says why there are none, keeps what is chosen removable, and asks again when told to', async () => {
    const providers = jest
      .fn<StreamingClient['providers']>()
      .mockRejectedValueOnce(new StreamingApiError(401))
      .mockResolvedValue({ data: providersBody({ providers: storyProviders(3) }) });
    const onProvidersChange = jest.fn();
    renderAtNow(
      <ProviderFilter region="US" selectedProviders={['Hulu']} onProvidersChange={onProvidersChange} />,
      { client: clientWith({ providers }) },
    );
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('You are signed out');
    await userEvent.click(screen.getByRole('button', { name: 'Hulu' }));
    expect(onProvidersChange).toHaveBeenCalledWith([]);
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Netflix' })).toBeDefined();
    expect(providers).toHaveBeenCalledTimes(2);
  });
});
