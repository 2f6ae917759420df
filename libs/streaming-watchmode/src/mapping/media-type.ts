import { MEDIA_TYPES, type MediaType } from '@radarr/streaming-core';

/** What Watchmode's types are at TMDB. A `tv_special` is missing: there it may be either. */
const MEDIA_TYPE_OF: ReadonlyMap<string, MediaType> = new Map([
  ['movie', 'movie'],
  ['tv_movie', 'movie'],
  ['short_film', 'movie'],
  ['tv_series', 'tv'],
  ['tv_miniseries', 'tv'],
]);

/** A title's media type: TMDB's own word for it, else what its type tells; undefined when neither does. */
export function toMediaType(title: {
  readonly tmdb_type: string | undefined;
  readonly type: string | undefined;
}): MediaType | undefined {
  const named = MEDIA_TYPES.find((mediaType) => mediaType === title.tmdb_type);
  return named ?? MEDIA_TYPE_OF.get(title.type ?? '');
}
