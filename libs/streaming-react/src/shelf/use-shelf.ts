import { useRef, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useCardSizes } from './card-sizes.js';
import { cardOfKey, pageOffset, revealingOffset, visibleStop, type ShelfView } from './shelf-geometry.js';
import { useNearCards } from './use-near-cards.js';
import { cardIndexOf, useRovingCard, type RovingCard } from './use-roving-card.js';

/** How a shelf is, and what can be done with it. */
interface ShelfControl {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** On an element as wide as the pitch. */
  readonly ruler: RefObject<HTMLSpanElement | null>;
  readonly view: ShelfView;
  /** The cards to mount, in order. */
  readonly near: readonly number[];
  readonly roving: RovingCard;
  /** The card that Tab leads to. */
  readonly tabStop: number;
  readonly onPage: (direction: 1 | -1) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Shorter ways are scrolled smoothly, where motion is welcome; longer ones would be a blur of cards nobody asked for. */
const SMOOTH_VIEWPORTS = 2;

/** Moves through the cards of a shelf by page and by key. */
export function useShelf<Item>(items: readonly Item[], itemKey: (item: Item) => string): ShelfControl {
  const count = items.length;
  const scroller = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLSpanElement>(null);
  const sizes = useCardSizes(ruler);
  const roving = useRovingCard(items, itemKey);
  const { indexes: near, ...seen } = useNearCards({ scroller, count, sizes, kept: roving.focused });
  const view = { count, ...sizes, ...seen };

  function scrollTo(offset: number): void {
    const element = scroller.current;
    // jsdom lays nothing out and cannot scroll.
    if (element === null || !('scrollTo' in element)) return;
    const far = Math.abs(offset - view.offset) > SMOOTH_VIEWPORTS * view.viewport;
    element.scrollTo({ left: sizes.isRtl ? -offset : offset, behavior: far ? 'instant' : 'auto' });
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const from = cardIndexOf(event.target);
    const { altKey, ctrlKey, metaKey, shiftKey } = event;
    if (from === undefined || altKey || ctrlKey || metaKey || shiftKey) return;
    const index = cardOfKey(event.key, from, view);
    if (index === undefined) return;
    event.preventDefault();
    // The card may be far away, and is mounted only now.
    flushSync(() => roving.setCurrent(index));
    event.currentTarget
      .querySelector<HTMLElement>(`[data-rs-index="${index}"] [data-rs-target]`)
      ?.focus({ preventScroll: true });
    const offset = revealingOffset(view, index);
    if (offset !== undefined) scrollTo(offset);
  }

  return {
    scroller,
    ruler,
    view,
    near,
    roving,
    tabStop: roving.focused ?? visibleStop(view, roving.current),
    onPage: (direction) => scrollTo(pageOffset(view, direction)),
    onKeyDown,
  };
}
