import type { CSSProperties, ReactNode } from 'react';
import { cardsPerPage, ends } from './shelf-geometry.js';
import { ShelfHead } from './shelf-head.js';
import type { ShelfPlace } from './shelf-place.js';
import { useShelf } from './use-shelf.js';

/** What a {@link Shelf} holds. */
export interface ShelfProps<Item> {
  readonly items: readonly Item[];
  /** Names an item apart from all others of the shelf; the same function every time. */
  readonly itemKey: (item: Item) => string;
  /**
   * Draws an item's card, in the width `--rs-poster-width`; every card of a shelf is of one height. The card gives
   * `place.tabIndex` and {@link SHELF_TARGET} to its link or button.
   */
  readonly renderItem: (item: Item, place: ShelfPlace) => ReactNode;
  /** The start of the row above the cards. */
  readonly heading: ReactNode;
  /** The id of the element, in `heading`, that names the list. */
  readonly labelledBy: string;
  /** Between the heading and the cards. */
  readonly children?: ReactNode;
  /** It is the first shelf of its page: the pictures that are seen at once are loaded before all others. @default false */
  readonly priority?: boolean | undefined;
}

/**
 * A row of cards that scrolls sideways. One tab stop: arrow keys, Home and End move between cards, however many there
 * are, and only near ones are mounted. Belongs inside a `Surface`, which is the labelled region.
 */
export function Shelf<Item>(props: ShelfProps<Item>): ReactNode {
  const { items, itemKey, renderItem, heading, labelledBy, children, priority = false } = props;
  const { scroller, ruler, view, near, roving, tabStop, onPage, onKeyDown } = useShelf(items, itemKey);
  const seenAtOnce = priority ? cardsPerPage(view) : 0;
  return (
    <div className="rs-shelf">
      <ShelfHead pages={{ ...ends(view), onPage }}>{heading}</ShelfHead>
      {children}
      <div className="rs-shelf__track" ref={scroller}>
        <span className="rs-shelf__ruler" ref={ruler} aria-hidden="true" />
        <ul
          role="list"
          className="rs-shelf__list"
          aria-labelledby={labelledBy}
          style={style({ '--rs-shelf-count': items.length })}
          onFocus={roving.onFocus}
          onBlur={roving.onBlur}
          onKeyDown={onKeyDown}
        >
          {near.map((index, order) => {
            const item = items[index];
            if (item === undefined) return null;
            const card = renderItem(item, {
              index,
              tabIndex: index === tabStop ? 0 : -1,
              focused: index === roving.focused,
              priority: index < seenAtOnce,
            });
            return (
              <li
                key={itemKey(item)}
                className="rs-shelf__item"
                data-rs-index={index}
                aria-setsize={items.length}
                aria-posinset={index + 1}
                // Cards that are not mounted leave their room before the next one that is.
                style={style({ '--rs-shelf-skipped': index - (near[order - 1] ?? -1) - 1 })}
              >
                {card}
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}

const style = (properties: Readonly<Record<`--${string}`, number>>): CSSProperties => properties;
