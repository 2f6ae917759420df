import type { OfferRow } from '@radarr/streaming-core';

/** How a title is handed out. */
export type OfferKind = Pick<OfferRow, 'type' | 'tvEverywhere'>;

/** Watchmode has no word for "with advertisements": what is free there may have some. */
const KINDS: ReadonlyMap<string, OfferKind> = new Map([
  ['sub', { type: 'subscription' }],
  ['free', { type: 'free' }],
  ['tve', { type: 'subscription', tvEverywhere: true }],
  ['rent', { type: 'rent' }],
  ['buy', { type: 'buy' }],
]);

/** Watchmode's word for how a title is handed out in ours; undefined when it is news to us. */
export function toOfferKind(type: string | undefined): OfferKind | undefined {
  return KINDS.get(type?.toLowerCase() ?? '');
}
