import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, within } from 'storybook/test';
import { expectToTryAgain, failedState } from '../testing/story-failure.js';
import { failedSource, sourceReport, spentSource, staleSource } from '../testing/story-sources.js';
import { minutesAgo } from '../testing/story-time.js';
import { trendingEntry, trendingList } from '../testing/story-trending.js';
import { ready } from '../view-state/view-state.js';
import { TrendingCarouselView } from './trending-carousel-view.js';

const meta = {
  // One page of the catalogue with the stories of what is done with it.
  title: 'trending-carousel/trending-carousel-view',
  component: TrendingCarouselView,
  args: { mediaType: 'movie', timeWindow: 'day', onMovieSelect: fn(), state: ready(trendingList(20)) },
} satisfies Meta<typeof TrendingCarouselView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Loading: Story = { args: { state: { status: 'loading' } } };

export const EmptyAndKnown: Story = { args: { state: ready(trendingList(0)) } };

export const EmptyAfterNarrowing: Story = {
  args: { state: ready(trendingList(0, { availability_pending: 0, wanted_services: [] })) },
};

export const NotCheckedYet: Story = {
  args: {
    state: ready(
      trendingList(0, {
        degraded: true,
        sources: [
          failedSource('tmdb', 'It did not answer in time.'),
          sourceReport('trakt', { status: 'not_configured' }),
        ],
      }),
    ),
  },
};

export const StillLookingUp: Story = {
  args: { state: ready(trendingList(6, { availability_pending: 73, wanted_services: [] })) },
};

export const SomeNotLookedUp: Story = {
  args: {
    state: ready(
      trendingList(6, {
        availability_pending: 0,
        availability_failed: 12,
        availability_reason: 'Watchmode’s credits for today are spent.',
      }),
    ),
  },
};

export const Refreshing: Story = {
  args: { state: { status: 'ready', data: trendingList(20), refreshing: true } },
};

export const Stale: Story = {
  args: {
    state: {
      status: 'ready',
      data: trendingList(20, {
        stale: true,
        degraded: true,
        fetched_at: minutesAgo(26 * 60),
        sources: [staleSource('tmdb', 26 * 60), staleSource('trakt', 25 * 60)],
      }),
      onRetry: fn(),
    },
  },
};

export const Degraded: Story = {
  args: {
    state: ready(
      trendingList(20, {
        degraded: true,
        sources: [
          sourceReport('tmdb'),
          failedSource('trakt', 'Its key was refused. Check TRAKT_CLIENT_ID.', 'UPSTREAM_AUTH'),
        ],
        entries: Array.from({ length: 20 }, (_, index) =>
          trendingEntry(index + 1, { watchers: null, sources: [{ source: 'tmdb', rank: index + 1 }] }),
        ),
      }),
    ),
  },
};

export const QuotaSpent: Story = {
  args: {
    state: ready(trendingList(20, { degraded: true, sources: [sourceReport('tmdb'), spentSource('trakt')] })),
  },
};

export const Failed: Story = {
  args: { state: failedState() },
  play: expectToTryAgain,
};

export const Offline: Story = {
  args: {
    state: { status: 'ready', data: trendingList(20), problem: { kind: 'offline' }, onRetry: fn() },
  },
};

const LONG =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, or: How the Committee for the Naming of Things Finally Agreed on a Name';

export const VeryLongTexts: Story = {
  args: {
    heading: LONG,
    state: ready(
      trendingList(12, {
        entries: Array.from({ length: 12 }, (_, index) =>
          trendingEntry(9_996 + index, {
            // One page of the catalogue with the stories of what is done with it.
            title: LONG,
            previous_rank: 12_345,
            poster_path: index % 2 ? null : '/1.jpg',
          }),
        ),
      }),
    ),
  },
};

export const MissingImages: Story = {
  args: {
    state: ready(
      trendingList(12, {
        entries: Array.from({ length: 12 }, (_, index) =>
          trendingEntry(index + 1, { poster_path: null, vote_count: 0, release_date: null }),
        ),
      }),
    ),
  },
};

export const OneItem: Story = {
  args: { state: ready(trendingList(1)) },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryByRole('button', { name: 'Next titles' })).toBeNull();
  },
};

export const CreditedElsewhere: Story = {
  args: { creditedElsewhere: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText(/^As of 4 minutes ago, from TMDB and Trakt/)).toBeVisible();
    await expect(canvas.queryByText(/not endorsed or certified/)).toBeNull();
  },
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const German: Story = {
  globals: { language: 'de' },
  args: { state: ready(trendingList(20, { availability_pending: 73 })) },
};

export const French: Story = {
  globals: { language: 'fr' },
  args: { state: ready(trendingList(20, { availability_pending: 1 })) },
};
