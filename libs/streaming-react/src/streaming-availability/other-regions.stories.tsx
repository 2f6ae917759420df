import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { storyAvailability, storyRegions } from '../testing/story-availability.js';
import { ready } from '../view-state/view-state.js';
import { StreamingAvailabilityView } from './streaming-availability-view.js';

const otherRegions = { state: ready(storyRegions()), onOpen: fn(), onRegionChange: fn() };

const meta = {
  title: 'streaming-availability/OtherRegions',
  component: StreamingAvailabilityView,
  args: { state: ready(storyAvailability()), region: 'US', otherRegions },
} satisfies Meta<typeof StreamingAvailabilityView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const InOtherRegions: Story = {
  args: { myServices: ['Netflix'] },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    const opener = canvas.getByRole('button', { name: 'In other regions' });
    await userEvent.click(opener);
    await expect(opener).toHaveAttribute('aria-expanded', 'true');
    await expect(args.otherRegions?.onOpen).toHaveBeenCalled();
    const own = canvas.getByRole('list', { name: /On your services/ });
    await userEvent.click(within(own).getByRole('button', { name: /Denmark: Netflix/ }));
    await expect(args.otherRegions?.onRegionChange).toHaveBeenCalledWith('DK');
  },
};

export const OtherRegionsLoading: Story = {
  args: { otherRegions: { ...otherRegions, state: { status: 'loading' } } },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'In other regions' }));
    await expect(within(canvasElement).getByText('Loading')).toBeInTheDocument();
  },
};

export const OtherRegionsFailed: Story = {
  args: {
    otherRegions: {
      ...otherRegions,
      state: { status: 'failed', problem: { kind: 'unreachable' }, onRetry: fn() },
    },
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'In other regions' }));
    await expect(within(canvasElement).getByRole('alert')).toBeVisible();
  },
};

export const WatchableNowhere: Story = {
  args: { otherRegions: { ...otherRegions, state: ready(storyRegions([])) } },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'In other regions' }));
    await expect(within(canvasElement).getByText(/No source knows of an offer/)).toBeVisible();
  },
};
