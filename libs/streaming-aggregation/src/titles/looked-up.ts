import type { TitleFacts, TitleKey } from '@radarr/streaming-core';

/** What a title directory said, as plain JSON. */
export interface LookedUp {
  /** Facts by TMDB number; null where the directory knows no such title. */
  readonly facts: Readonly<Record<string, TitleFacts | null>>;
  /** TMDB numbers by IMDb id; null where the directory knows none. */
  readonly tmdbIds: Readonly<Record<string, number | null>>;
}

export const NOTHING_LOOKED_UP: LookedUp = { facts: {}, tmdbIds: {} };

/** Both together; what was found later wins. */
export const mergeLookedUp = (known: LookedUp, found: LookedUp): LookedUp => ({
  facts: { ...known.facts, ...found.facts },
  tmdbIds: { ...known.tmdbIds, ...found.tmdbIds },
});

/** What a list still lacks, for a title directory to look up. */
export interface MissingPieces {
  readonly titles: readonly TitleKey[];
  readonly imdbIds: readonly string[];
}

/** Only what was looked up for these TMDB numbers and IMDb ids, so that it does not grow for ever. */
export function onlyThose(
  { facts, tmdbIds }: LookedUp,
  numbers: ReadonlySet<string>,
  imdbIds: ReadonlySet<string>,
): LookedUp {
  return {
    facts: pick(facts, (number) => numbers.has(number)),
    tmdbIds: pick(tmdbIds, (imdbId) => imdbIds.has(imdbId)),
  };
}

const pick = <T>(record: Readonly<Record<string, T>>, keep: (key: string) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => keep(key)));
