import type { TitleKey } from '@radarr/streaming-core';

/** Names a title: by Watchmode's own number, as text, by TMDB's with its kind, or by IMDb's id (`tt` and digits). */
export type WatchmodeTitleRef = TitleKey | { readonly watchmodeId: string } | { readonly imdbId: string };

/** A title as Watchmode's paths name it: `1406622`, `movie-603`, `tt0133093`. */
export function titleRefText(ref: WatchmodeTitleRef): string {
  if ('watchmodeId' in ref) return ref.watchmodeId;
  return 'imdbId' in ref ? ref.imdbId : `${ref.mediaType}-${ref.tmdbId}`;
}

/** Whether a text is a number of Watchmode's own. */
export function isWatchmodeId(text: string): boolean {
  return /^[1-9]\d{0,14}$/.test(text);
}
