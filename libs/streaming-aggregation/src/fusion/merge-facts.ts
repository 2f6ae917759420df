import type { TitleFacts } from '@radarr/streaming-core';

/** Facts of one title from several sources, best source first: each field comes from the first that knows it. */
export function mergeFacts(facts: readonly [TitleFacts, ...TitleFacts[]]): TitleFacts {
  const [best, ...others] = facts;
  return others.reduce<TitleFacts>((known, further) => ({ ...further, ...known }), best);
}
