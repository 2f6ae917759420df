import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { StreamingClientProvider } from '../client/streaming-client-provider.js';
import { TrendingCarouselView } from '../trending-carousel/trending-carousel-view.js';
import { Surface } from '../surface/surface.js';
import { BITMAPS } from '../testing/story-pictures.js';
import { trendingList } from '../testing/story-trending.js';
import { ready } from '../view-state/view-state.js';
import { SHELF_TARGET } from './shelf-place.js';
import { Shelf } from './shelf.js';

const THOUSAND = trendingList(1000);
const NUMBERS = Array.from({ length: 30 }, (_, index) => index + 1);

/** A row of whatever cards a host draws. */
const meta = {
  title: 'Shelf',
  component: Shelf<number>,
  args: {
    items: NUMBERS,
    itemKey: String,
    heading: <h2 id="shelf-heading">Numbers</h2>,
    labelledBy: 'shelf-heading',
    renderItem: (item, { tabIndex }) => (
      <button
        type="button"
        className="rs-button"
        style={{ inlineSize: '100%', blockSize: '10rem' }}
        tabIndex={tabIndex}
        {...SHELF_TARGET}
      >
        {item}
      </button>
    ),
  },
  decorators: [
    (Story) => (
      <Surface aria-labelledby="shelf-heading">
        <Story />
      </Surface>
    ),
  ],
} satisfies Meta<typeof Shelf<number>>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Arrow keys, Home and End; the card that has focus stays, wherever the shelf is scrolled to. */
export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const card = (name: string) => canvas.getByRole('button', { name });
    await userEvent.tab();
    await expect(card('1')).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    await expect(card('2')).toHaveFocus();
    await userEvent.keyboard('{End}');
    await expect(card('30')).toHaveFocus();
    await waitFor(() => expect(isSeen(card('30'))).toBe(true));
    await userEvent.keyboard('{ArrowRight}');
    await expect(card('30')).toHaveFocus();
    trackOf(canvasElement).scrollTo({ left: 0, behavior: 'instant' });
    await waitFor(() => expect(isSeen(card('1'))).toBe(true));
    await expect(card('30')).toHaveFocus();
    await userEvent.keyboard('{Home}');
    await expect(card('1')).toHaveFocus();
    await userEvent.tab();
    await expect(canvasElement.contains(document.activeElement)).toBe(false);
  },
};

/** By pages, to the end and back; a button at its end keeps the focus that it has. */
export const Pages: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const next = canvas.getByRole('button', { name: 'Next titles' });
    const previous = canvas.getByRole('button', { name: 'Previous titles' });
    const track = trackOf(canvasElement);
    await expect(previous).toHaveAttribute('aria-disabled', 'true');
    for (let page = 0; page < 30 && next.getAttribute('aria-disabled') === 'false'; page += 1) {
      const before = track.scrollLeft;
      await userEvent.click(next);
      await waitFor(() => expect(track.scrollLeft).toBeGreaterThan(before));
      await settled(track);
      // A page ends where a card begins, but for the last one.
      if (next.getAttribute('aria-disabled') === 'false') await expect(track.scrollLeft % 168).toBe(0);
    }
    await expect(isSeen(canvas.getByRole('button', { name: '30' }))).toBe(true);
    await expect(next).toHaveFocus();
    await expect(next).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(previous);
    await waitFor(() => expect(next).toHaveAttribute('aria-disabled', 'false'));
  },
};

/** What is behind the tab stop is what is seen: Tab does not throw the shelf back to where focus was once. */
export const TabStopIsSeen: Story = {
  play: async ({ canvasElement }) => {
    const track = trackOf(canvasElement);
    track.scrollTo({ left: 1500, behavior: 'instant' });
    await settled(track);
    const left = track.scrollLeft;
    await userEvent.tab();
    await expect(track.contains(document.activeElement)).toBe(true);
    await expect(isSeen(document.activeElement)).toBe(true);
    await expect(track.scrollLeft).toBe(left);
  },
};

/** A thousand films: scrolled from end to end, with only those near mounted. */
export const AThousand: Story = {
  render: () => (
    <StreamingClientProvider imageBaseUrl={BITMAPS}>
      <TrendingCarouselView
        mediaType="movie"
        timeWindow="day"
        state={ready(THOUSAND)}
        onMovieSelect={() => {}}
      />
    </StreamingClientProvider>
  ),
  play: async ({ canvasElement }) => {
    const track = trackOf(canvasElement);
    let most = 0;
    for (let left = 0; left < track.scrollWidth; left += 3000) {
      track.scrollTo({ left, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
      most = Math.max(most, track.querySelectorAll('li').length);
    }
    track.scrollTo({ left: track.scrollWidth, behavior: 'instant' });
    await expect(most).toBeLessThan(60);
    // By its attributes: to look for it by its name takes seconds on a busy machine.
    const last = await waitFor(() => {
      const item = track.querySelector('li[aria-posinset="1000"][aria-setsize="1000"]');
      if (item === null || !isSeen(item)) throw new Error('The last title is not seen.');
      return item;
    });
    await expect(last).toHaveTextContent('Rank 1,000');
    track.scrollTo({ left: 0, behavior: 'instant' });
  },
};

function trackOf(canvas: HTMLElement): HTMLElement {
  const track = canvas.querySelector<HTMLElement>('.rs-shelf__track');
  if (track === null) throw new Error('There is no shelf.');
  return track;
}

/** Whether an element is within its shelf in whole. */
function isSeen(element: Element | null): boolean {
  const track = element?.closest('.rs-shelf__track')?.getBoundingClientRect();
  const box = element?.getBoundingClientRect();
  return (
    track !== undefined && box !== undefined && box.left >= track.left - 1 && box.right <= track.right + 1
  );
}

/** Waits until nothing scrolls any more. */
async function settled(track: HTMLElement): Promise<void> {
  for (let left = Number.NaN, still = 0; still < 5;) {
    await new Promise(requestAnimationFrame);
    still = track.scrollLeft === left ? still + 1 : 0;
    left = track.scrollLeft;
  }
}
