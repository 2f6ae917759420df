import { foldName } from './fold-name.js';
import type { Service } from './service-index.js';

/** How many services of a long list are shown at first. */
export const FIRST_SHOWN = 12;

/** What part of a region's services is asked for. */
export interface ShownPart {
  /** What is searched for; blank when nothing is. */
  readonly search: string;
  /** Whether the whole list was asked for. */
  readonly all: boolean;
  /** Shown wherever they stand in a shortened list: those that are chosen, and those that were. By id. */
  readonly kept: { readonly has: (id: string) => boolean };
}

/** The services to show, always in the region's own order, so that nothing moves when something is chosen. */
export function shownServices(
  services: readonly Service[],
  { search, all, kept }: ShownPart,
): readonly Service[] {
  if (search.trim() !== '') return services.filter(matching(search));
  if (all) return services;
  return services.filter(({ id }, place) => place < FIRST_SHOWN || kept.has(id));
}

/** Every word has to be found in the name; how it is spelt does not matter. */
function matching(search: string): (service: Service) => boolean {
  const words = search.trim().split(/\s+/).map(foldName);
  return ({ name }) => {
    const folded = foldName(name);
    return words.every((word) => folded.includes(word));
  };
}
