import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { agreedOffer, STORY_OFFERS, storyAvailability } from '../testing/story-availability.js';
import { sourceReport, staleSource } from '../testing/story-sources.js';
import { ready } from '../view-state/view-state.js';
import { StreamingAvailabilityView } from './streaming-availability-view.js';

const meta = {
  title: 'streaming-availability/Compact',
  component: StreamingAvailabilityView,
  args: { compact: true, state: ready(storyAvailability()), region: 'US' },
} satisfies Meta<typeof StreamingAvailabilityView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Logos: Story = {
  play: async ({ canvasElement }) => {
    const list = within(canvasElement).getByRole('list', { name: 'Where to watch: United States' });
    await expect(within(list).getByRole('img', { name: 'Netflix, Subscription' })).toBeVisible();
    await expect(within(list).getByText(/^and 4 more: Apple TV, /)).toBeInTheDocument();
  },
};

export const OwnServices: Story = { args: { myServices: ['Kanopy', 'max'] } };

export const Loading: Story = { args: { state: { status: 'loading' } } };

export const EmptyAndKnown: Story = {
  args: { state: ready(storyAvailability({ items: [], sources: [sourceReport('tmdb')] })) },
};

export const NotCheckedYet: Story = {
  args: { state: ready(storyAvailability({ items: [], certainty: 'unconfirmed' })) },
};

export const Stale: Story = {
  args: { state: ready(storyAvailability({ stale: true, sources: [staleSource('tmdb', 3000)] })) },
};

export const ErrorWithRetry: Story = {
  args: { state: { status: 'failed', problem: { kind: 'unreachable' }, onRetry: fn() } },
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Try again' }));
    await expect(args.state.status === 'failed' && args.state.onRetry).toHaveBeenCalledOnce();
  },
};

export const MissingImages: Story = {
  args: {
    state: ready(storyAvailability({ items: STORY_OFFERS.map((offer) => ({ ...offer, logo_url: null })) })),
  },
};

export const AThousand: Story = {
  args: {
    state: ready(
      storyAvailability({
        items: Array.from({ length: 1000 }, (_, index) => agreedOffer(`Service ${index}`, 'example.com')),
      }),
    ),
  },
};

export const Dark: Story = { ...OwnServices, globals: { theme: 'dark' } };

export const German: Story = { ...OwnServices, globals: { language: 'de' } };

export const RightToLeft: Story = { ...OwnServices, globals: { direction: 'rtl' } };
