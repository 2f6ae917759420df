import { useMemo, useState, type FocusEvent } from 'react';

/** Which card has focus, or had it last. */
export interface RovingCard {
  /** The last card that had focus; 0 before any had. */
  readonly current: number;
  /** The card that has focus now. */
  readonly focused: number | undefined;
  readonly setCurrent: (index: number) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
}

/** Follows focus through the cards of a shelf. By key, so that it stays with its card when the list is put in a new order. */
export function useRovingCard<Item>(items: readonly Item[], itemKey: (item: Item) => string): RovingCard {
  const [key, setKey] = useState<string>();
  const [within, setWithin] = useState(false);
  const found = useMemo(
    () => (key === undefined ? -1 : items.findIndex((item) => itemKey(item) === key)),
    [items, itemKey, key],
  );
  const setCurrent = (index: number): void => {
    const item = items[index];
    if (item !== undefined) setKey(itemKey(item));
  };
  return {
    current: Math.max(found, 0),
    focused: within && found >= 0 ? found : undefined,
    setCurrent,
    onFocus: ({ target }) => {
      const index = cardIndexOf(target);
      if (index === undefined) return;
      setCurrent(index);
      setWithin(true);
    },
    onBlur: ({ currentTarget, relatedTarget }) => {
      // When the whole window loses focus, the card still has it when the window comes back.
      const next = relatedTarget ?? document.activeElement;
      setWithin(currentTarget.contains(next));
    },
  };
}

/** The index of the card that an element is in. */
export function cardIndexOf(element: EventTarget): number | undefined {
  const card = element instanceof Element ? element.closest<HTMLElement>('[data-rs-index]') : null;
  const index = card?.dataset.rsIndex;
  return index === undefined ? undefined : Number(index);
}
