import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { agreedOffer, storyAvailability, storyOffer } from '../testing/story-availability.js';
import { sourceReport } from '../testing/story-sources.js';
import { ready } from '../view-state/view-state.js';
import { StreamingAvailabilityView } from './streaming-availability-view.js';

const meta = {
  title: 'streaming-availability/Prices',
  component: StreamingAvailabilityView,
  args: { state: ready(storyAvailability()), region: 'US' },
} satisfies Meta<typeof StreamingAvailabilityView>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Without Watchmode: no links, no qualities, no prices. */
export const WithoutPrices: Story = {
  args: {
    state: ready(
      storyAvailability({
        certainty: 'single',
        sources: [sourceReport('tmdb'), sourceReport('watchmode', { status: 'not_configured', used: 0 })],
        items: ['subscription', 'ads', 'rent', 'buy'].flatMap((service_type) =>
          ['Netflix', 'Apple TV', 'Rakuten TV'].map((name) =>
            storyOffer(name, { service_type: service_type as 'rent' }),
          ),
        ),
      }),
    ),
  },
};

export const SeveralCurrencies: Story = {
  args: {
    region: 'CH',
    state: ready(
      storyAvailability({
        region: 'CH',
        items: [
          ...(['CHF', 'EUR'] as const).flatMap((price_currency) =>
            [4.9, 3.5].map((price_amount, index) =>
              agreedOffer(`${price_currency} shop ${index + 1}`, 'example.ch', {
                service_type: 'rent',
                quality: 'HD',
                price_amount,
                price_currency,
                ...(price_currency === 'CHF' && { price_currency_derived: true }),
              }),
            ),
          ),
          agreedOffer('Unnamed money', 'example.com', { service_type: 'rent', price_amount: 1 }),
        ],
      }),
    ),
  },
};

export const SortedPrices: Story = {
  play: async ({ canvasElement }) => {
    const table = within(within(canvasElement).getByRole('table', { name: 'Rent' }));
    const services = (): (string | undefined)[] =>
      table
        .getAllByRole('rowheader')
        .map((cell) => cell.querySelector('.rs-where__name')?.textContent ?? undefined);
    await expect(services()[0]).toBe('Amazon Video');
    const price = table.getByRole('button', { name: 'Price' });
    await userEvent.click(price);
    await userEvent.click(price);
    await expect(table.getByRole('columnheader', { name: 'Price' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await expect(services().at(-1)).toBe('Google Play Movies');
    await userEvent.keyboard('{Enter}');
    await expect(table.getByRole('columnheader', { name: 'Price' })).toHaveAttribute('aria-sort', 'none');
    await userEvent.click(
      table.getAllByRole('button', { name: '2 sources agree' })[0] ?? table.getByText(''),
    );
    await expect(table.getByText(/Watchmode, 2 days ago/)).toBeVisible();
  },
};
