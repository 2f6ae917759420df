import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { failedSource, sourceReport, spentSource, staleSource } from '../testing/story-sources.js';
import { minutesAgo, NOW } from '../testing/story-time.js';
import { trendingEntry, trendingList } from '../testing/story-trending.js';
import { ready } from '../view-state/view-state.js';
import { TrendingCarouselView } from './trending-carousel-view.js';

const LONG =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, or: How the Committee for the Naming of Things Finally Agreed on a Name';

/**
 * The trending carousel without its fetching. One tab stop for all cards: arrow keys, Home and End move between them,
 * Enter chooses one. From the card that has focus, Tab leads to the button that explains its score; the key "i" opens
 * the same.
 */
const meta = {
  component: TrendingCarouselView,
  args: { mediaType: 'movie', timeWindow: 'day', onMovieSelect: fn(), state: ready(trendingList(20)) },
} satisfies Meta<typeof TrendingCarouselView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {
  args: { priority: true },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    const list = canvas.getByRole('list', { name: 'Trending films Today' });
    const first = within(list).getByRole('button', { name: /^Rank 1 .*The Lighthouse Keepers/ });
    await expect(first.querySelector('img')).toHaveAttribute('fetchpriority', 'high');
    await userEvent.click(first);
    await expect(args.onMovieSelect).toHaveBeenCalledOnce();
    await expect(args.onMovieSelect).toHaveBeenCalledWith(1001);
  },
};

export const Shows: Story = {
  args: {
    mediaType: 'tv',
    timeWindow: 'week',
    state: ready(
      trendingList(20, {
        media_type: 'tv',
        window: 'week',
        sources: [sourceReport('tmdb')],
        compared_with: null,
      }),
    ),
  },
};

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
  args: {
    state: {
      status: 'failed',
      problem: { kind: 'unavailable', retryAt: new Date(NOW + 300_000) },
      onRetry: fn(),
    },
  },
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Try again' }));
    await expect(args.state.status === 'failed' && args.state.onRetry).toHaveBeenCalledOnce();
  },
};

export const Offline: Story = {
  args: {
    state: { status: 'ready', data: trendingList(20), problem: { kind: 'offline' }, onRetry: fn() },
  },
};

export const VeryLongTexts: Story = {
  args: {
    heading: LONG,
    state: ready(
      trendingList(12, {
        entries: Array.from({ length: 12 }, (_, index) =>
          trendingEntry(9_996 + index, {
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

export const Links: Story = {
  args: { hrefFor: ({ mediaType, tmdbId }) => `#/${mediaType}/${tmdbId}` },
  play: async ({ canvasElement, args }) => {
    const link = within(canvasElement).getByRole('link', { name: /^Rank 1 / });
    await expect(link).toHaveAttribute('href', '#/movie/1001');
    await userEvent.click(link);
    await expect(args.onMovieSelect).toHaveBeenCalledOnce();
    await expect(args.onMovieSelect).toHaveBeenCalledWith(1001);
  },
};

/** Score, places and metrics of the sources, on demand: by the button, by Tab from the card, by the key "i". */
export const WhyThisRank: Story = {
  args: {
    state: ready(
      trendingList(20, {
        sources: [
          sourceReport('tmdb'),
          sourceReport('trakt'),
          failedSource('letters', 'It did not answer in time.'),
        ],
      }),
    ),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.tab();
    const card = canvas.getByRole('button', { name: /^Rank 1 / });
    await expect(card).toHaveFocus();
    await userEvent.keyboard('i');
    const dialog = await canvas.findByRole('dialog', { name: 'The Lighthouse Keepers' });
    await waitFor(() => expect(dialog).toHaveFocus());
    await expect(dialog).toHaveTextContent('Score 100 of 100');
    await expect(dialog).toHaveTextContent('TMDBNo. 2 · popularity 412.5');
    await expect(dialog).toHaveTextContent('TraktNo. 1 · 4,083 watching now');
    await expect(dialog).toHaveTextContent('lettersIt did not answer in time.');
    await userEvent.keyboard('{ArrowRight}');
    await expect(dialog).toHaveFocus();
    dialog.hidePopover();
    await waitFor(() => expect(card).toHaveFocus());
    await userEvent.tab();
    const info = canvas.getByRole('button', { name: 'Why The Lighthouse Keepers is ranked here' });
    await expect(info).toHaveFocus();
    await userEvent.click(info);
    await expect(await canvas.findByRole('dialog')).toBeVisible();
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

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowLeft}');
    await expect(canvas.getByRole('button', { name: /^Rank 2 / })).toHaveFocus();
    await userEvent.keyboard('{End}');
    const last = canvas.getByRole('button', { name: /^Rank 20 / });
    await expect(last).toHaveFocus();
    const track = last.closest('.rs-shelf__track');
    await waitFor(() => expect(track?.scrollLeft).toBeLessThan(0));
  },
};
