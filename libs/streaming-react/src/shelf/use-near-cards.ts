import { useLayoutEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { CardSizes } from './card-sizes.js';
import { useTouched } from './use-touched.js';

/** What {@link useNearCards} goes by. */
interface NearCardsOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  readonly sizes: CardSizes;
  /** A card that stays mounted wherever the shelf is scrolled to, because it has focus. */
  readonly kept: number | undefined;
}

/** What is seen of a shelf, in CSS pixels from its start, whichever side that is on. */
interface Seen {
  readonly offset: number;
  readonly viewport: number;
}

/** Which cards are near, in order, and what is seen. */
interface NearCards extends Seen {
  readonly indexes: readonly number[];
}

/** Mounted on each side beyond what is seen, so that a fast swipe does not outrun them. */
const OVERSCAN = 4;

/** The same for a shelf that nobody has touched yet, as most are left: each card more is a picture fetched for nobody. */
const OVERSCAN_UNTOUCHED = 1;

/** Where a shelf has no width (on a server, in jsdom, in a closed tab), so many pixels are taken to be seen. */
const ASSUMED_VIEWPORT = 1024;

/** Until a shelf has been measured it is a telephone's: more cards are added then, but none was drawn for nothing. */
const FIRST_VIEWPORT = 320;

/**
 * The cards that are seen or about to be; the others need not be mounted. All cards are of one width, so that this is a
 * division; a library for lists of any sizes would be a third of what this one may weigh.
 */
export function useNearCards({ scroller, count, sizes, kept }: NearCardsOptions): NearCards {
  const [seen, setSeen] = useState<Seen>({ offset: 0, viewport: FIRST_VIEWPORT });
  const isTouched = useTouched(scroller) || seen.offset > 0;
  const { pitch } = sizes;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const lookClosely = (): void => {
      const next = seenOf(element);
      setSeen((known) => (known.offset === next.offset && known.viewport === next.viewport ? known : next));
    };
    // While it is being scrolled only another card makes a difference; where it stops is looked at closely.
    const glance = (): void => {
      const next = seenOf(element);
      // Before the next picture: a swipe would outrun the cards otherwise.
      flushSync(() =>
        setSeen((known) => (cardAt(known.offset, pitch) === cardAt(next.offset, pitch) ? known : next)),
      );
    };
    const listening = new AbortController();
    const { signal } = listening;
    const tellsItsEnd = 'onscrollend' in element;
    element.addEventListener('scroll', tellsItsEnd ? glance : lookClosely, { passive: true, signal });
    element.addEventListener('scrollend', lookClosely, { signal });
    lookClosely();
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(lookClosely);
    observer?.observe(element);
    return () => {
      listening.abort();
      observer?.disconnect();
    };
  }, [scroller, pitch]);
  const overscan = isTouched ? OVERSCAN : OVERSCAN_UNTOUCHED;
  return { ...seen, indexes: nearIndexes(seen, { pitch, count, kept, overscan }) };
}

function seenOf(element: HTMLElement): Seen {
  // To the left of its start, where one writes from right to left.
  return { offset: Math.abs(element.scrollLeft), viewport: element.clientWidth || ASSUMED_VIEWPORT };
}

const cardAt = (offset: number, pitch: number): number => Math.floor(offset / pitch);

/** The indexes of the cards to mount, in order. */
export function nearIndexes(
  { offset, viewport }: Seen,
  {
    pitch,
    count,
    kept,
    overscan,
  }: {
    readonly pitch: number;
    readonly count: number;
    readonly kept: number | undefined;
    readonly overscan: number;
  },
): readonly number[] {
  const first = Math.max(0, cardAt(offset, pitch) - overscan);
  const last = Math.min(count - 1, cardAt(offset + viewport, pitch) + overscan);
  const near = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  if (kept === undefined || kept >= count || (kept >= first && kept <= last)) return near;
  return kept < first ? [kept, ...near] : [...near, kept];
}
