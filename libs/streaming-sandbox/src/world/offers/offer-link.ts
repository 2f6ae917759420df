import type { Provider } from '../providers/provider.js';
import type { Title } from '../title.js';

/** Where a title would be at a provider. It leads nowhere. */
export function offerLink({ host }: Provider, title: Title, region: string): string {
  const kind = title.mediaType === 'movie' ? 'film' : 'series';
  return `https://${host}/${region.toLowerCase()}/${kind}/${title.slug}`;
}
