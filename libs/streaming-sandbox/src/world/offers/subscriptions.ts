import type { Arrival } from '../arrivals/arrival.js';
import type { Listing } from '../providers/market.js';
import { providerOf } from '../providers/service.js';
import type { Providers } from '../providers/providers.js';
import { nearness, type OfferContext, type OfferTerm } from './offer-terms.js';

/** What the first provider of a region's list has of all titles; the others have less. */
const LARGEST_SHARE = 0.3;
const NICHE_SHARE = 0.006;

/**
 * The subscriptions that have a title in a region: those of its arrivals from that day on, and others that bought it
 * some time after it came out.
 */
export function subscriptions(
  context: OfferContext,
  { providers, arrivals }: { readonly providers: Providers; readonly arrivals: readonly Arrival[] },
): readonly OfferTerm[] {
  const announced = announcedTerms(context, { providers, arrivals });
  // What a provider announces it did not have before, nor after the licence has ended.
  const announcers = new Set(announced.map(({ provider }) => provider));
  const bought = boughtTerms(context).filter(({ provider }) => !announcers.has(provider));
  return [...announced.filter((term) => runs(term, context.today)), ...bought];
}

function announcedTerms(
  { region }: OfferContext,
  { providers, arrivals }: { readonly providers: Providers; readonly arrivals: readonly Arrival[] },
): readonly OfferTerm[] {
  return arrivals.flatMap(({ service, days, termDays }) => {
    const since = days.get(region.code);
    const provider = service && providerOf(service, region.code, providers);
    if (since === undefined || !provider) return [];
    return termDays === undefined ? { provider, since } : { provider, since, until: since + termDays };
  });
}

function boughtTerms(context: OfferContext): readonly OfferTerm[] {
  const { market, reach, today, opens } = context;
  if (opens > today) return [];
  return market.subscription
    .filter((listing) => nearness(context, listing.provider) < shareOf(listing))
    .map(({ provider }) => ({
      provider,
      since: opens + reach.dice.int(`bought by ${provider.tmdbId}`, [40, 420]),
    }))
    .filter(({ since }) => since <= today);
}

function shareOf({ provider, priority }: Listing): number {
  return provider.stature === 'general'
    ? LARGEST_SHARE / (1 + priority / 5)
    : NICHE_SHARE / (1 + priority / 40);
}

function runs({ since, until = Infinity }: OfferTerm, today: number): boolean {
  return since <= today && today <= until;
}
