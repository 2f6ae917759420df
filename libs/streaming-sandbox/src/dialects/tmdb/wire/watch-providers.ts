import { knownTo } from '../../../world/offers/known-to.js';
import type { OfferType } from '../../../world/offers/offer.js';
import type { Provider } from '../../../world/providers/provider.js';
import { priorityIn } from '../../../world/providers/providers.js';
import { slugify } from '../../../world/slug.js';
import type { Title } from '../../../world/title.js';
import type { World } from '../../../world/world.js';

/** TMDB's words for the ways in which providers hand out titles. */
export const MONETIZATION: Readonly<Record<OfferType, string>> = {
  subscription: 'flatrate',
  free: 'free',
  ads: 'ads',
  rent: 'rent',
  buy: 'buy',
};

/**
 * Where a title can be watched, by region: a page of TMDB's own, and a list of providers for each way. A way without
 * providers is absent; a region may hold the page alone; a title that nobody has gives `{}`.
 * @see https://developer.themoviedb.org/reference/movie-watch-providers
 */
export function watchProviders(
  title: Title,
  { world, today }: { readonly world: World; readonly today: number },
): Record<string, unknown> {
  const holdings = world.holdings.of(title, { today });
  const entries = new Map<string, Map<OfferType, Set<Provider>>>();
  for (const region of world.holdings.emptyRegions(title, { today, holdings }))
    entries.set(region, new Map());
  for (const { region, type, provider } of holdings.filter(knownTo('tmdb', title))) {
    const entry = entries.get(region) ?? new Map<OfferType, Set<Provider>>();
    entries.set(region, entry.set(type, (entry.get(type) ?? new Set()).add(provider)));
  }
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const page = `https://www.themoviedb.org/${title.mediaType}/${title.tmdbId}-${slugify(title.name)}/watch`;
  return Object.fromEntries(
    sorted.map(([region, entry]) => [region, { link: `${page}?locale=${region}`, ...ways(entry, region) }]),
  );
}

function ways(
  entry: ReadonlyMap<OfferType, ReadonlySet<Provider>>,
  region: string,
): Record<string, readonly unknown[]> {
  return Object.fromEntries(
    [...entry].map(([type, providers]) => [MONETIZATION[type], providerRows(providers, region)]),
  );
}

function providerRows(providers: ReadonlySet<Provider>, region: string): readonly unknown[] {
  return [...providers]
    .sort((a, b) => priorityIn(a, region) - priorityIn(b, region))
    .map((provider) => ({
      logo_path: provider.logoPath,
      provider_id: provider.tmdbId,
      provider_name: provider.name,
      display_priority: priorityIn(provider, region),
    }));
}
