import type { MediaType, Title } from '../../../world/title.js';
import type { World } from '../../../world/world.js';

/** The text that is searched for, in lower case; empty when none was sent. */
export function readSearchText(query: URLSearchParams): string {
  return (query.get('query') ?? '').trim().toLowerCase();
}

/** The titles in sight whose name or original name holds a text, best known first. */
export function matchingTitles(
  world: World,
  mediaTypes: readonly MediaType[],
  text: string,
): readonly Title[] {
  return mediaTypes
    .flatMap((mediaType) => world.sights[mediaType].titles())
    .filter(({ name, originalName }) => `${name}\n${originalName}`.toLowerCase().includes(text))
    .sort((a, b) => b.popularity - a.popularity);
}
