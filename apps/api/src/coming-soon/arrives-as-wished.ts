import { matchesOffers, type OfferWish, type Provider } from '@radarr/streaming-aggregation';
import type { KnownTitle, Release } from '@radarr/streaming-core';

/** What is known beside the release itself. */
export interface ArrivalContext {
  /** Where the title can be watched already, as far as that is known. */
  readonly known: KnownTitle | undefined;
  /** The providers by our ids, for the ways in which they hand out titles. */
  readonly directory: ReadonlyMap<string, Provider>;
}

/**
 * Whether a title arrives at a provider that is wished for, or is there already. Nobody says in which way it will be
 * handed out: the ways that the provider has count.
 */
export function arrivesAsWished(release: Release, wish: OfferWish, context: ArrivalContext): boolean {
  const { known, directory } = context;
  const arrives = release.providers.some(({ id }) => {
    const ways = directory.get(id)?.offerTypes ?? [];
    return (wish.providers?.has(id) ?? true) && (!wish.types || ways.some((type) => wish.types?.has(type)));
  });
  return arrives || (known !== undefined && matchesOffers(known, wish));
}
