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
  const offers = world.offers.of(title, { today });
  const entries = new Map<string, Map<OfferType, Set<Provider>>>();
  for (const region of world.offers.emptyRegions(title, { today, offers })) entries.set(region, new Map());
  for (const { region, type, provider } of offers.filter((offer) => knownTo('tmdb', title, offer))) {
    const entry = entries.get(region) ?? new Map<OfferType, Set<Provider>>();
    entries.set(region, entry.set(type, (entry.get(type) ?? new Set()).add(provider)));
  }
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([region, entry]) => [region, regionEntry(title, region, entry)]));
}

function regionEntry(
  title: Title,
  region: string,
  entry: ReadonlyMap<OfferType, ReadonlySet<Provider>>,
): Record<string, unknown> {
  const page = `${title.mediaType}/${title.tmdbId}-${slugify(title.name)}`;
  const written: Record<string, unknown> = {
    link: `https://www.themoviedb.org/${page}/watch?locale=${region}`,
  };
  for (const [type, providers] of entry) written[MONETIZATION[type]] = providerRows(providers, region);
  return written;
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
