/** Marks the element of a card that arrow keys move to. A card spreads it, with {@link ShelfPlace.tabIndex}, on its link or button. */
export const SHELF_TARGET = { 'data-rs-target': '' };

/** Where a card stands in its shelf, and what follows from it. */
export interface ShelfPlace {
  /** From 0. */
  readonly index: number;
  /** 0 for the shelf's one tab stop, -1 for every other card. */
  readonly tabIndex: 0 | -1;
  /** Focus is in this card: what else can be done with it is within reach of Tab. */
  readonly focused: boolean;
  /** Seen at once when the page opens: its picture is loaded before others. */
  readonly priority: boolean;
}
