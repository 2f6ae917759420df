import type { TitleKey } from '@radarr/streaming-core';
import type { Sandbox } from '@radarr/streaming-sandbox';

const ROW = /^"\d+","[^"]*","(\d+)","(movie|tv)",/gm;

/** Titles that Watchmode's id map knows, the most famous first: each costs one credit. */
export async function mappedTitles(
  { urls }: Pick<Sandbox, 'urls'>,
  count: number,
): Promise<readonly TitleKey[]> {
  const csv = await (await fetch(new URL('/datasets/title_id_map.csv', urls.watchmode))).text();
  const titles = Array.from(csv.matchAll(ROW), ([, tmdbId, mediaType]) => ({
    tmdbId: Number(tmdbId),
    mediaType: mediaType === 'tv' ? ('tv' as const) : ('movie' as const),
  }));
  if (titles.length < count) throw new Error(`the id map has only ${titles.length} titles`);
  return titles.slice(0, count);
}
