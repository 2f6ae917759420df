import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { KeptChoices } from '../testing/kept-choices.js';
import { providersBody, storyProviders } from '../testing/story-providers.js';
import { expectToTryAgain, failedState } from '../testing/story-failure.js';
import { failedSource, sourceReport, spentSource, staleSource } from '../testing/story-sources.js';
import { minutesAgo } from '../testing/story-time.js';
import { ready } from '../view-state/view-state.js';
import { ProviderFilterView } from './provider-filter-view.js';

const meta = {
  component: ProviderFilterView,
  render: (args) => <KeptChoices {...args} />,
  args: {
    state: ready(providersBody()),
    selectedProviders: ['Netflix', 'Hulu'],
    onProvidersChange: fn(),
    onMyServicesChange: fn(),
  },
} satisfies Meta<typeof ProviderFilterView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Loading: Story = { args: { state: { status: 'loading' } } };

export const EmptyAndKnown: Story = {
  args: { state: ready(providersBody({ region: 'AQ', providers: [] })), selectedProviders: [] },
};

export const NotCheckedYet: Story = {
  args: {
    state: ready(
      providersBody({
        providers: [],
        degraded: true,
        sources: [
          failedSource('tmdb', 'It did not answer in time.'),
          sourceReport('watchmode', { status: 'not_configured', fetched_at: null }),
        ],
      }),
    ),
  },
};

export const Stale: Story = {
  args: {
    state: ready(
      providersBody({
        stale: true,
        fetched_at: minutesAgo(60 * 30),
        sources: [staleSource('tmdb', 60 * 30)],
      }),
    ),
  },
};

export const Degraded: Story = {
  args: {
    state: ready(
      providersBody({
        degraded: true,
        sources: [
          sourceReport('tmdb'),
          failedSource('watchmode', 'Its key is not valid. See WATCHMODE_API_KEY.', 'UPSTREAM_AUTH'),
        ],
      }),
    ),
  },
};

export const QuotaSpent: Story = {
  args: {
    state: ready(
      providersBody({ degraded: true, sources: [sourceReport('tmdb'), spentSource('watchmode')] }),
    ),
  },
};

export const Failed: Story = {
  args: { state: failedState() },
  play: async ({ canvasElement, args }) => {
    await expectToTryAgain({ canvasElement, args });
    const canvas = within(canvasElement);
    await userEvent.click(
      within(canvas.getByRole('group', { name: 'Chosen' })).getByRole('button', { name: 'Hulu' }),
    );
    await expect(args.onProvidersChange).toHaveBeenLastCalledWith(['Netflix']);
  },
};

export const Offline: Story = {
  args: {
    state: { status: 'ready', data: providersBody(), problem: { kind: 'offline' }, onRetry: fn() },
  },
};

const LONG =
  'The-Streaming-Service-Of-The-Association-Of-Public-Broadcasters-With-A-Name-That-No-Button-Holds';

export const VeryLongTexts: Story = {
  args: {
    heading: `${LONG} and all others that there are`,
    state: ready(providersBody({ providers: storyProviders(6, { name: LONG }) })),
    selectedProviders: [LONG, `${LONG} once more`],
  },
};

export const MissingImages: Story = {
  args: { state: ready(providersBody({ providers: storyProviders(14, { logo_url: null }) })) },
};

export const OneItem: Story = {
  args: { state: ready(providersBody({ providers: storyProviders(1) })), selectedProviders: [] },
};

export const AThousand: Story = {
  args: { state: ready(providersBody({ providers: storyProviders(1000) })) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const services = (): number => canvasElement.querySelectorAll('button[aria-pressed]').length;
    await expect(services()).toBeLessThan(100);
    await userEvent.click(canvas.getByRole('button', { name: 'Show all 1,000' }));
    await expect(services()).toBeGreaterThanOrEqual(1000);
  },
};

export const Dark: Story = { args: { myServices: ['Netflix', 'Hulu'] }, globals: { theme: 'dark' } };

export const German: Story = {
  args: {
    state: ready(providersBody({ region: 'DE' })),
    selectedProviders: ['Netflix', 'Hulu TV'],
    myServices: ['Netflix'],
  },
  globals: { language: 'de' },
};

export const French: Story = {
  args: {
    state: ready(providersBody({ region: 'FR' })),
    selectedProviders: ['Netflix', 'Hulu TV'],
    myServices: ['Netflix'],
  },
  globals: { language: 'fr' },
};

export const RightToLeft: Story = {
  args: { selectedProviders: ['Netflix', 'Hulu', 'Vudu'], myServices: ['Netflix'] },
  globals: { direction: 'rtl' },
};
