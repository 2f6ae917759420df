import type { SandboxProgram } from '@radarr/tool-programs';
import type { KnownTitle, QuestionTitles } from './load/questions.js';

const ROW = /^"\d+","[^"]*","(\d+)","(movie|tv)",/gm;

/** How many titles are asked about again and again. */
const FAMOUS = 20;

/** The titles of Watchmode's id map, the most famous first: each costs one credit. */
export async function knownTitles({ urls }: Pick<SandboxProgram, 'urls'>): Promise<QuestionTitles> {
  const csv = await (await fetch(new URL('/datasets/title_id_map.csv', urls.watchmode))).text();
  const titles = Array.from(csv.matchAll(ROW), ([, tmdbId, mediaType]): KnownTitle => ({
    tmdbId: Number(tmdbId),
    mediaType: mediaType === 'tv' ? 'tv' : 'movie',
  }));
  return { famous: titles.slice(0, FAMOUS), fresh: titles.slice(FAMOUS) };
}
