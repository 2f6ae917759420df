import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Surface } from '../surface/surface.js';
import { Notice } from './notice.js';

const meta = {
  component: Notice,
  decorators: [
    (Story) => (
      <Surface aria-label="Notice">
        <Story />
      </Surface>
    ),
  ],
  args: { tone: 'info', title: 'This is an earlier answer, from yesterday' },
} satisfies Meta<typeof Notice>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Info: Story = {};

export const Warning: Story = {
  args: {
    tone: 'warning',
    title: 'Not every source answered',
    children: <p>Trakt is missing: no answer.</p>,
  },
};

export const WithRetry: Story = {
  args: { tone: 'error', title: 'The server does not answer', onRetry: fn() },
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Try again' }));
    await expect(args.onRetry).toHaveBeenCalledOnce();
  },
};

export const VeryLong: Story = {
  args: {
    tone: 'warning',
    title: 'An-uncommonly-long-word-that-no-line-of-a-narrow-screen-could-ever-hold-without-breaking-it',
    children: <p>{'A sentence that goes on and on, as upstreams sometimes do. '.repeat(6)}</p>,
    onRetry: fn(),
  },
};
