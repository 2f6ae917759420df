import type { Title } from '../../../world/title.js';

/** A title's numbers elsewhere. */
export function externalIds(title: Title): Record<string, unknown> {
  const social = {
    wikidata_id: null,
    facebook_id: null,
    instagram_id: null,
    twitter_id: title.index % 5 === 0 ? '' : null,
  };
  if (title.mediaType === 'movie') return { imdb_id: title.imdbId, ...social };
  return {
    imdb_id: title.imdbId,
    freebase_mid: null,
    freebase_id: null,
    tvdb_id: title.tvdbId,
    tvrage_id: null,
    ...social,
  };
}
