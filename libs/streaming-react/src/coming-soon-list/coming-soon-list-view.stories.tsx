import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { downloadsOf } from '../testing/downloads.js';
import { storyProviders } from '../testing/story-providers.js';
import { arrivingService, comingSoonBody, release } from '../testing/story-releases.js';
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

export const ByWeeksAndDays: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const names = (level: number) => canvas.getAllByRole('heading', { level }).map((it) => it.textContent);
    await expect(names(3)).toEqual([
      'This week',
      'Next week',
      'Week of November 29',
      'Week of December 6',
      'Week of December 13',
      'Week of January 3',
    ]);
    await expect(names(4).slice(0, 3)).toEqual([
      'Friday, November 20 today',
      'Saturday, November 21 tomorrow',
      'Tuesday, November 24 in 4 days',
    ]);
    const tomorrow = canvas.getByRole('list', { name: /Saturday, November 21/ });
    await expect(within(tomorrow).getByRole('button', { name: 'Nine Winters' })).toBeVisible();
    await expect(canvas.getByText(/First 10 of 214/)).toBeVisible();
  },
};

export const ChosenByButton: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    canvas.getByRole('button', { name: 'The Salt Road' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(args.onMovieSelect).toHaveBeenLastCalledWith(600);
    await userEvent.tab();
    await expect(canvas.getByRole('button', { name: 'Add The Salt Road to calendar' })).toHaveFocus();
  },
};

export const ChosenByLink: Story = {
  args: { hrefFor: ({ mediaType, tmdbId }) => `#/${mediaType}/${tmdbId}` },
  play: async ({ canvasElement, args }) => {
    const link = within(canvasElement).getByRole('link', { name: 'Nine Winters' });
    await expect(link).toHaveAttribute('href', '#/movie/601');
    await userEvent.click(link);
    await expect(args.onMovieSelect).toHaveBeenLastCalledWith(601);
    await expect(location.hash).toBe('');
  },
};

export const AddToCalendar: Story = {
  play: async ({ canvasElement, args }) => {
    const add = within(canvasElement).getByRole('button', {
      name: 'Add The Cartographer’s Daughter to calendar',
    });
    const [file, ...others] = await downloadsOf(() => userEvent.click(add));
    await expect(others).toEqual([]);
    await expect(file?.name).toBe('the-cartographer-s-daughter-2026-12-01.ics');
    await expect(file?.text).toContain('DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261202\r\n');
    await expect(args.onMovieSelect).not.toHaveBeenCalled();
  },
};

export const AddAllToCalendar: Story = {
  play: async ({ canvasElement }) => {
    const add = within(canvasElement).getByRole('button', { name: 'Add all 10 to calendar' });
    const [file] = await downloadsOf(() => userEvent.click(add));
    await expect(file?.name).toBe('films-coming-soon-2026-11-20.ics');
    await expect(file?.text.match(/BEGIN:VEVENT/g)).toHaveLength(10);
  },
};

export const DaysThatDiffer: Story = {
  args: {
    state: ready(
      comingSoonBody({
        total: 2,
        releases: [
          release(4, { services: [arrivingService(0, 11), arrivingService(1, 15)], regional: false }),
          release(5, { services: [] }),
        ],
      }),
    ),
  },
  play: async ({ canvasElement }) => {
    const services = within(within(canvasElement).getByRole('list', { name: 'Services' }));
    await expect(services.getAllByRole('listitem').map((it) => it.textContent)).toEqual([
      'Netflix December 1',
      'Hulu December 5',
    ]);
  },
};

export const Shows: Story = {
  args: {
    mediaType: 'tv',
    state: ready(
      comingSoonBody({
        media_type: 'tv',
        total: 4,
        releases: [
          release(0, { media_type: 'tv', season_number: 2 }),
          release(1, { media_type: 'tv', season_number: 1, episode_number: 5 }),
          release(4, { media_type: 'tv', season_number: 0 }),
          release(5, { media_type: 'tv', season_number: 3, episode_number: 1 }),
        ],
      }),
    ),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole('heading', { level: 2 })).toHaveTextContent('Shows coming soon');
    await expect(canvas.getByText('Season 1, episode 5')).toBeVisible();
    await expect(canvas.getByText('Specials')).toBeVisible();
  },
};
