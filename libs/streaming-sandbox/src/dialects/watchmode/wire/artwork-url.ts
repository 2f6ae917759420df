import type { Stage } from '../../dialect.js';

/** Where a picture of a title is: on the sandbox's image host, for there is no other. Null when there is no picture. */
export function artworkUrl(
  { urlOf }: Pick<Stage, 'urlOf'>,
  size: string,
  path: string | null,
): string | null {
  return path === null ? null : `${urlOf('tmdbImages')}/${size}${path}`;
}
