import type { OfferRow } from '@radarr/streaming-core';
import type { WatchmodeTitleSource } from '../wire/title-sources.js';
import { toOfferKind } from './offer-kind.js';
import { chooseLink } from './offer-link.js';
import { toOfferQuality } from './offer-quality.js';
import { toRegion } from './region.js';

/** The offers of a title. */
export interface MappedOffers {
  readonly offers: readonly OfferRow[];
  /** How many addresses were dropped because they are not http or https. */
  readonly droppedLinks: number;
}

/**
 * The offers in rows of Watchmode's. Left out are rows without a name, of no country, and of a kind that we do not know.
 * An offer that is told twice appears once: what is said first stands, and what only the later row says is added.
 */
export function toOffers(rows: readonly WatchmodeTitleSource[]): MappedOffers {
  const offers = new Map<string, OfferRow>();
  let droppedLinks = 0;
  for (const row of rows) {
    const { link, dropped } = chooseLink([row.web_url, row.ios_url, row.android_url]);
    const offer = toOffer(row, link);
    if (offer === undefined) continue;
    droppedLinks += dropped;
    const key = identityOf(offer);
    offers.set(key, { ...offer, ...offers.get(key) });
  }
  return { offers: [...offers.values()], droppedLinks };
}

function toOffer(row: WatchmodeTitleSource, link: string | undefined): OfferRow | undefined {
  const { source_id: id, name, price, seasons } = row;
  const region = toRegion(row.region);
  const kind = toOfferKind(row.type);
  const quality = toOfferQuality(row.format);
  if (name === undefined || region === undefined || kind === undefined) return undefined;
  return {
    region,
    provider: { name, ...(id !== undefined && { id: String(id) }) },
    ...kind,
    ...(quality !== undefined && { quality }),
    ...(link !== undefined && { link }),
    ...(price !== undefined && { price }),
    ...(seasons !== undefined && { seasons }),
  };
}

/** All that makes an offer another one. */
function identityOf({ region, provider, type, tvEverywhere, quality }: OfferRow): string {
  return JSON.stringify([region, provider.id ?? provider.name, type, tvEverywhere, quality]);
}
