import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import {
  agreedOffer,
  pricedOffer,
  STORY_OFFERS,
  storyAvailability,
  storyRegions,
} from '../testing/story-availability.js';
import { failedSource, sourceReport, spentSource, staleSource } from '../testing/story-sources.js';
import { daysFromNow, minutesAgo } from '../testing/story-time.js';
import { ready } from '../view-state/view-state.js';
import { StreamingAvailabilityView } from './streaming-availability-view.js';

const otherRegions = { state: ready(storyRegions()), onOpen: fn(), onRegionChange: fn() };

const meta = {
  component: StreamingAvailabilityView,
  args: { state: ready(storyAvailability()), region: 'US', otherRegions },
} satisfies Meta<typeof StreamingAvailabilityView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const EveryKind: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const link = canvas.getByRole('link', { name: /^Watch on Netflix netflix\.com/ });
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    await expect(link).toHaveAccessibleName(/opens in a new tab/);
    await expect(canvas.getByText('Where to watch: data by JustWatch.')).toBeVisible();
  },
};

export const OwnServices: Story = { args: { myServices: ['netflix', 'Max', 'Amazon Video'] } };

export const NoneOfOnesOwn: Story = { args: { myServices: ['disney-plus'] } };

export const AShow: Story = {
  args: {
    state: ready(
      storyAvailability({
        media_type: 'tv',
        items: [
          agreedOffer('Netflix', 'netflix.com', { seasons: 5 }),
          agreedOffer('Hulu', 'hulu.com', { seasons: 1, leaving_date: daysFromNow(0) }),
        ],
      }),
    ),
  },
};

export const Disputed: Story = { args: { state: ready(storyAvailability({ certainty: 'disputed' })) } };

export const Loading: Story = { args: { state: { status: 'loading' } } };

export const AnotherRegionOnItsWay: Story = {
  args: { region: 'FR', state: { status: 'ready', data: storyAvailability(), refreshing: true } },
};

export const EmptyAndKnown: Story = {
  args: {
    region: 'FR',
    state: ready(
      storyAvailability({
        region: 'FR',
        items: [],
        certainty: 'single',
        sources: [sourceReport('tmdb', { used: 0 })],
      }),
    ),
  },
};

export const EmptyAsOfThen: Story = {
  args: {
    state: ready(
      storyAvailability({
        items: [],
        certainty: 'unconfirmed',
        stale: true,
        degraded: true,
        sources: [staleSource('tmdb', 3000)],
      }),
    ),
  },
};

export const NotCheckedYet: Story = {
  args: {
    region: 'FR',
    state: ready(
      storyAvailability({
        region: 'FR',
        items: [],
        certainty: 'unconfirmed',
        degraded: true,
        sources: [failedSource('tmdb', 'It did not answer in time.'), sourceReport('watchmode')],
      }),
    ),
  },
};

export const Stale: Story = {
  args: {
    state: ready(
      storyAvailability({
        stale: true,
        degraded: true,
        certainty: 'unconfirmed',
        fetched_at: minutesAgo(3000),
        sources: [staleSource('tmdb', 3000)],
      }),
    ),
  },
};

export const Degraded: Story = {
  args: {
    state: ready(
      storyAvailability({
        degraded: true,
        sources: [
          sourceReport('tmdb'),
          failedSource('watchmode', 'The key is not valid. Set WATCHMODE_API_KEY.', 'UPSTREAM_AUTH'),
        ],
      }),
    ),
  },
};

export const QuotaSpent: Story = {
  args: {
    state: ready(
      storyAvailability({ degraded: true, sources: [sourceReport('tmdb'), spentSource('watchmode')] }),
    ),
  },
};

export const ErrorWithRetry: Story = {
  args: { state: { status: 'failed', problem: { kind: 'unavailable' }, onRetry: fn() } },
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Try again' }));
    await expect(args.state.status === 'failed' && args.state.onRetry).toHaveBeenCalledOnce();
  },
};

export const Offline: Story = {
  args: {
    state: { status: 'ready', data: storyAvailability(), problem: { kind: 'offline' }, onRetry: fn() },
  },
};

const LONG = 'The-Extraordinarily-Long-Name-Of-A-Streaming-Service-That-No-Line-Could-Ever-Hold';

export const VeryLongTexts: Story = {
  args: {
    myServices: [LONG],
    heading: `Where to watch ${'the film with the very long title '.repeat(4)}`,
    state: ready(
      storyAvailability({
        items: [
          agreedOffer(LONG, `${LONG.toLowerCase()}.example.com`, {
            tv_everywhere: true,
            seasons: 120,
            quality: '4K',
            leaving_date: daysFromNow(5),
            certainty: 'disputed',
            disputed_by: ['watchmode', 'an-upstream-of-another-name'],
          }),
          agreedOffer(LONG, `${LONG.toLowerCase()}.example.com`, {
            service_type: 'rent',
            quality: '4K',
            price_amount: 123_456.78,
            price_currency: 'IDR',
            price_currency_derived: true,
            certainty: 'disputed',
            disputed_by: ['watchmode'],
          }),
          agreedOffer('B', 'b.example', {
            service_type: 'rent',
            quality: 'SD',
            price_amount: 223_456.78,
            price_currency: 'IDR',
          }),
        ],
      }),
    ),
  },
};

export const MissingImages: Story = {
  args: {
    state: ready(
      storyAvailability({
        items: STORY_OFFERS.map((offer, index) => ({
          ...offer,
          logo_url: index % 2 === 0 ? null : 'data:image/png;base64,broken',
        })),
      }),
    ),
  },
};

export const OneItem: Story = {
  args: { state: ready(storyAvailability({ items: [agreedOffer('Netflix', 'netflix.com')] })) },
};

const THOUSAND = Array.from({ length: 1000 }, (_, index) =>
  index % 2 === 0
    ? agreedOffer(`Service ${index}`, `s${index}.example`)
    : pricedOffer(`Service ${index}`, `s${index}.example`, ['rent', 'HD', index / 100]),
);

export const AThousand: Story = {
  args: { state: ready(storyAvailability({ items: THOUSAND })) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getAllByRole('rowheader')).toHaveLength(10);
    const [, more] = canvas.getAllByRole('button', { name: 'Show all 500' });
    if (more) await userEvent.click(more);
    await expect(more).toHaveFocus();
    await expect(canvas.getAllByRole('rowheader')).toHaveLength(500);
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getAllByRole('rowheader')).toHaveLength(10);
  },
};

export const Dark: Story = { ...OwnServices, globals: { theme: 'dark' } };

export const German: Story = { ...OwnServices, globals: { language: 'de' } };

export const French: Story = { ...OwnServices, globals: { language: 'fr' } };

export const RightToLeft: Story = { ...OwnServices, globals: { direction: 'rtl' } };
