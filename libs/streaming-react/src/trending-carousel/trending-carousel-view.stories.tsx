import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { failedSource, sourceReport } from '../testing/story-sources.js';
import { trendingList } from '../testing/story-trending.js';
import { ready } from '../view-state/view-state.js';
import { TrendingCarouselView } from './trending-carousel-view.js';

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
