import type { ProviderFacts } from '../world/providers/provider.js';
import type { OfferType } from '../world/offers/offer.js';
import type { MediaType } from '../world/title.js';
import { readTable, type TableLine } from './read-table.js';

let providers: readonly ProviderFacts[] | undefined;

/** Every provider of the world, from `data/providers.tsv`. Read once for each process. */
export function readProviders(): readonly ProviderFacts[] {
  providers ??= readTable('providers.tsv').map(parseProvider);
  return providers;
}

function parseProvider(cell: TableLine): ProviderFacts {
  const list = (column: string) => cell(column).split(',').filter(Boolean);
  return {
    tmdbId: Number(cell('tmdb_id')),
    name: cell('name'),
    mediaTypes: list('media_types') as MediaType[],
    offerTypes: list('offer_types') as OfferType[],
    stature: cell('stature') === 'general' ? 'general' : 'niche',
    priorities: new Map(
      list('display_priorities').map((entry) => {
        const [region = '', priority = ''] = entry.split(':');
        return [region, Number(priority)] as const;
      }),
    ),
  };
}
