import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor, within } from 'storybook/test';
import { storyProviders } from '../testing/story-providers.js';
import { arrivingService, comingSoonBody, release, releases } from '../testing/story-releases.js';
import { expectToTryAgain, failedState } from '../testing/story-failure.js';
import { failedSource, sourceReport, spentSource, staleSource } from '../testing/story-sources.js';
import { minutesAgo } from '../testing/story-time.js';
import { ready } from '../view-state/view-state.js';
import { ComingSoonListView } from './coming-soon-list-view.js';

const meta = {
  component: ComingSoonListView,
  args: {
    state: ready(comingSoonBody()),
    mediaType: 'movie',
    logos: new Map(storyProviders(8).map(({ id, logo_url }) => [id, logo_url])),
    onMovieSelect: fn(),
  },
} satisfies Meta<typeof ComingSoonListView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Loading: Story = { args: { state: { status: 'loading' } } };

export const LoadingAFew: Story = { args: { state: { status: 'loading' }, limit: 3 } };

export const EmptyAndKnown: Story = {
  args: { state: ready(comingSoonBody({ total: 0, releases: [] })) },
};

export const EmptyOnTheseServices: Story = {
  args: {
    state: ready(
      comingSoonBody({
        total: 0,
        releases: [],
        wanted_services: [arrivingService(0, 0), arrivingService(1, 0)],
      }),
    ),
  },
};

export const NotCheckedYet: Story = {
  args: {
    state: ready(
      comingSoonBody({
        total: 0,
        releases: [],
        sources: [
          sourceReport('tmdb', { status: 'not_configured', fetched_at: null }),
          sourceReport('watchmode', { status: 'not_configured', fetched_at: null }),
        ],
      }),
    ),
  },
};

export const StillLookingUp: Story = {
  args: { state: ready(comingSoonBody({ pending: 12, total: 3, releases: releases(3) })) },
};

export const Stale: Story = {
  args: {
    state: ready(
      comingSoonBody({
        stale: true,
        fetched_at: minutesAgo(60 * 30),
        sources: [staleSource('tmdb', 60 * 30), staleSource('watchmode', 60 * 40)],
      }),
    ),
  },
};

export const Degraded: Story = {
  args: {
    state: ready(
      comingSoonBody({
        degraded: true,
        sources: [
          sourceReport('tmdb', { truncated: true }),
          failedSource('watchmode', 'Its key is not valid. See WATCHMODE_API_KEY.', 'UPSTREAM_AUTH'),
        ],
      }),
    ),
  },
};

export const QuotaSpent: Story = {
  args: {
    state: ready(
      comingSoonBody({ degraded: true, sources: [sourceReport('tmdb'), spentSource('watchmode')] }),
    ),
  },
};

export const Failed: Story = {
  args: { state: failedState() },
  play: expectToTryAgain,
};

export const Offline: Story = {
  args: {
    state: { status: 'ready', data: comingSoonBody(), problem: { kind: 'offline' }, onRetry: fn() },
  },
};

const LONG =
  'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle, or how nobody ever got their money back';

export const VeryLongTexts: Story = {
  args: {
    heading: LONG,
    state: ready(
      comingSoonBody({
        releases: releases(4, {
          title: LONG,
          services: [0, 1, 2, 3].map((place) => ({ ...arrivingService(place, place), service_name: LONG })),
          back_catalogue: true,
          regional: false,
        }),
      }),
    ),
  },
};

export const MissingImages: Story = {
  args: {
    logos: new Map(),
    state: ready(comingSoonBody({ releases: releases(6, { poster_path: null }) })),
  },
};

export const OneItem: Story = {
  args: { state: ready(comingSoonBody({ total: 1, releases: [release(4)] })) },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryByRole('button', { name: /Add all/ })).toBeNull();
    await expect(within(canvasElement).getByText(/^1 title ·/)).toBeVisible();
  },
};

export const AThousand: Story = {
  args: { state: ready(comingSoonBody({ total: 1000, releases: releases(1000) })) },
  play: async ({ canvasElement }) => {
    const rows = () => canvasElement.querySelectorAll('.rs-soon__row').length;
    const before = rows();
    await expect(before).toBeLessThan(200);
    canvasElement.querySelector('.rs-soon__notes')?.scrollIntoView();
    await waitFor(() => expect(rows()).toBeGreaterThan(before));
    window.scrollTo(0, 0);
  },
};

export const CreditedElsewhere: Story = {
  args: { creditedElsewhere: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText(/^As of 25 minutes ago/)).toBeVisible();
    await expect(canvas.queryByText(/data by JustWatch/)).toBeNull();
  },
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const German: Story = {
  args: { state: ready(comingSoonBody({ region: 'DE', pending: 3 })) },
  globals: { language: 'de' },
};

export const French: Story = {
  args: { state: ready(comingSoonBody({ region: 'FR', pending: 1 })) },
  globals: { language: 'fr' },
};

export const RightToLeft: Story = { globals: { direction: 'rtl' } };
