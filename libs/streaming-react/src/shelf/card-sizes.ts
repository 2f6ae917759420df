import { useLayoutEffect, useState, type RefObject } from 'react';

/** How far cards are apart, in CSS pixels, and which way they run. */
export interface CardSizes {
  /** From the start of one card to the start of the next. */
  readonly pitch: number;
  /** Between two cards; a part of the pitch. */
  readonly gap: number;
  readonly isRtl: boolean;
}

/** Good enough to draw the first cards with, where nothing can be measured: on a server, in jsdom. */
const ASSUMED: CardSizes = { pitch: 168, gap: 16, isRtl: false };

/** Measures what the stylesheet and the host's tokens make of a card, on an element as wide as the pitch. */
export function useCardSizes(ruler: RefObject<HTMLElement | null>): CardSizes {
  const [sizes, setSizes] = useState(ASSUMED);
  useLayoutEffect(() => {
    const element = ruler.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const measure = (): void => {
      const measured = sizesOf(element);
      setSizes((known) => (sameSizes(known, measured) ? known : measured));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ruler]);
  return sizes;
}

function sizesOf(ruler: HTMLElement): CardSizes {
  const { columnGap, direction } = getComputedStyle(ruler);
  const pitch = ruler.getBoundingClientRect().width;
  // Nothing has a width inside an element that is not displayed.
  if (pitch === 0) return ASSUMED;
  return { pitch, gap: Number.parseFloat(columnGap) || 0, isRtl: direction === 'rtl' };
}

const sameSizes = (one: CardSizes, other: CardSizes): boolean =>
  one.pitch === other.pitch && one.gap === other.gap && one.isRtl === other.isRtl;
