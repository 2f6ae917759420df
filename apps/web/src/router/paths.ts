import type { MediaType } from '@radarr/streaming-api-client';

/** The addresses of the dashboard's pages. */
export const PATHS = {
  home: '/',
  title: '/title/:mediaType/:tmdbId',
  search: '/search',
  calendar: '/calendar',
  watchlist: '/watchlist',
  status: '/status',
  settings: '/settings',
  signIn: '/sign-in',
} as const;

/** A title, as its page names it. */
export interface TitleAddress {
  readonly mediaType: MediaType;
  readonly tmdbId: number;
}

export const titlePath = ({ mediaType, tmdbId }: TitleAddress): string => `/title/${mediaType}/${tmdbId}`;

/** Reads the parts of a title's address; undefined when they name no title. */
export function parseTitleAddress({
  mediaType,
  tmdbId,
}: Readonly<Partial<Record<'mediaType' | 'tmdbId', string>>>): TitleAddress | undefined {
  if (mediaType !== 'movie' && mediaType !== 'tv') return undefined;
  if (tmdbId === undefined || !/^[1-9]\d{0,8}$/.test(tmdbId)) return undefined;
  return { mediaType, tmdbId: Number(tmdbId) };
}
