const NAMES: Readonly<Record<string, string>> = {
  tmdb: 'TMDB',
  trakt: 'Trakt',
  watchmode: 'Watchmode',
  justwatch: 'JustWatch',
};

/** The name of a source as it writes itself; of one that is not known here, its id. */
export const sourceName = (id: string): string => NAMES[id] ?? id;
