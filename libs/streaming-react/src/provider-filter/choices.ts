import { foldName } from './fold-name.js';
import type { FindService } from './service-index.js';

/** What is chosen: the name of each, by the service's id; by its folded name where the region has no such service. */
export type Choices = ReadonlyMap<string, string>;

/** Understands names or ids as choices, each once, in the order in which they were made. */
export const readChoices = (texts: readonly string[], find: FindService): Choices =>
  new Map(
    texts.map((text) => {
      const service = find(text);
      return [service?.id ?? foldName(text), service?.name ?? text];
    }),
  );

/** The names of all choices once one was turned over: taken back if it is among them, else added at the end. */
export function toggleChoice(choices: Choices, key: string, name: string): string[] {
  const names = new Map(choices);
  if (!names.delete(key)) names.set(key, name);
  return [...names.values()];
}

/** Whether the same services are chosen, in whatever order. */
export const sameChoices = (one: Choices, other: Choices): boolean =>
  one.size === other.size && [...one.keys()].every((key) => other.has(key));
