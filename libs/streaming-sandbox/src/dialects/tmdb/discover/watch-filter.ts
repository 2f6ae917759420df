import type { MediaType, Title } from '../../../world/title.js';
import { readValueList } from './value-list.js';
import type { Holder, WatchIndex } from './watch-index.js';

/** Says whether a title passes. */
export type TitleFilter = (title: Title) => boolean;

/**
 * `with_watch_providers` and `with_watch_monetization_types`: what can be watched now. Both need `watch_region` and
 * are ignored without it.
 */
export function watchFilter(
  query: URLSearchParams,
  { index, mediaType, today }: { index: WatchIndex; mediaType: MediaType; today: number },
): TitleFilter | undefined {
  const region = query.get('watch_region') ?? '';
  const providers = readValueList(query, 'with_watch_providers');
  const ways = readValueList(query, 'with_watch_monetization_types');
  if (region === '' || (!providers && !ways)) return undefined;
  const holders = index.holders({ mediaType, region, today });
  return ({ index: place }) => {
    const here = holders[place] ?? [];
    if (ways && !ways.accepts(wordsOf(here))) return false;
    // A provider counts only with a way that is asked for: its shop does not make a subscription.
    const counting = ways ? here.filter(({ monetization }) => ways.names(monetization)) : here;
    return !providers || providers.accepts(idsOf(counting));
  };
}

function wordsOf(holders: readonly Holder[]): ReadonlySet<string> {
  return new Set(holders.map(({ monetization }) => monetization));
}

function idsOf(holders: readonly Holder[]): ReadonlySet<string> {
  return new Set(holders.map(({ provider }) => provider));
}
