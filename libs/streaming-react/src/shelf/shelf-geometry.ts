/** What is seen of a shelf. All lengths are CSS pixels from its start, whichever side that is on. */
export interface ShelfView {
  readonly count: number;
  readonly pitch: number;
  readonly gap: number;
  /** How far it is scrolled. */
  readonly offset: number;
  /** How much of it is seen at a time. */
  readonly viewport: number;
}

/** Browsers scroll to whole device pixels. */
const SLACK = 1;

/** How many cards fit in whole; at least one. */
export const cardsPerPage = ({ viewport, gap, pitch }: ShelfView): number =>
  Math.max(1, Math.floor((viewport + gap + SLACK) / pitch));

/** The first card that is seen in whole. */
export const firstWhole = ({ offset, pitch, count }: ShelfView): number =>
  Math.min(Math.max(count - 1, 0), Math.ceil((offset - SLACK) / pitch));

/** Whether there is nothing before, and nothing after, what is seen. */
export const ends = (view: ShelfView): { readonly atStart: boolean; readonly atEnd: boolean } => ({
  atStart: view.offset <= SLACK,
  atEnd: view.offset + view.viewport >= view.count * view.pitch - view.gap - SLACK,
});

/** The card that takes the tab stop when none has focus: the last one that had, as far as it is still seen. */
export function visibleStop(view: ShelfView, last: number): number {
  const first = firstWhole(view);
  const final = Math.min(view.count - 1, first + cardsPerPage(view) - 1);
  return Math.min(Math.max(last, first), final);
}

/** Where to scroll to so that the page before (-1) or after (1) is seen, from the start of a card. */
export const pageOffset = (view: ShelfView, direction: 1 | -1): number =>
  Math.max(0, (firstWhole(view) + direction * cardsPerPage(view)) * view.pitch);

/** Where to scroll to so that a card is seen in whole, from the start of a card; undefined where it is already. */
export function revealingOffset(view: ShelfView, index: number): number | undefined {
  const start = index * view.pitch;
  const end = start + view.pitch - view.gap;
  if (start < view.offset - SLACK) return start;
  if (end <= view.offset + view.viewport + SLACK) return undefined;
  // A card that is wider than the shelf is seen from its start.
  return Math.min(index, Math.ceil((end - view.viewport) / view.pitch)) * view.pitch;
}

/** The card that a key leads to, undefined for a key that leads nowhere. */
export function cardOfKey(
  key: string,
  from: number,
  shelf: { count: number; isRtl: boolean },
): number | undefined {
  const wanted = wantedCard(key, from, shelf);
  return wanted === undefined ? undefined : Math.min(Math.max(wanted, 0), shelf.count - 1);
}

function wantedCard(key: string, from: number, shelf: { count: number; isRtl: boolean }): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return shelf.isRtl ? from - 1 : from + 1;
    case 'ArrowLeft':
      return shelf.isRtl ? from + 1 : from - 1;
    case 'Home':
      return 0;
    case 'End':
      return shelf.count - 1;
    default:
      return undefined;
  }
}
