import { useState, type ReactNode } from 'react';
import { useMessages } from '../messages/use-messages.js';

/** The first items of a list, and a button for the rest; without one where all are shown anyway. */
export function useLimited<Item>(
  items: readonly Item[],
  limit: number,
): { readonly shown: readonly Item[]; readonly toggle: ReactNode } {
  const { availability } = useMessages();
  const [all, setAll] = useState(false);
  if (items.length <= limit) return { shown: items, toggle: null };
  return {
    shown: all ? items : items.slice(0, limit),
    toggle: (
      <button
        type="button"
        className="rs-button rs-where__more"
        aria-expanded={all}
        onClick={() => setAll(!all)}
      >
        {all ? availability.showFewer : availability.showAll(items.length)}
      </button>
    ),
  };
}
