import { UpstreamResponse, type CallOptions, type Image, type ImageQuery } from '@radarr/streaming-core';
import { createUpstreamHttp, type UpstreamTuning } from '@radarr/streaming-http';
import { TMDB_RATE_LIMIT } from '../client/tmdb-options.js';
import { readImageRefusal } from './image-refusals.js';
import { PICTURE_TYPES, pictureType } from './picture-type.js';

/** TMDB's host of pictures, which is another than that of its API. */
export interface TmdbImageHost {
  /**
   * A picture, or undefined when there is none of that name.
   * @param query must be known to be sound: it becomes a path
   * @throws {UpstreamResponse} `UPSTREAM_RESPONSE` when what comes is no picture, another than it says, or too large
   * @throws {StreamingError} another `UPSTREAM_*` code
   */
  picture(query: ImageQuery, call?: CallOptions): Promise<Image | undefined>;
  /** Gives up the running calls and ends all connections. */
  close(): void;
}

/** How to talk to the image host: there is no place for a key, as pictures need none. */
export type TmdbImageHostOptions = UpstreamTuning &
  Required<Pick<UpstreamTuning, 'baseUrl' | 'maxBodyBytes'>>;

/**
 * Makes a client of the image host. It has connections, a rate limit and a circuit of its own, and its events bear the
 * name `tmdb-images`, so that nobody takes an outage of the pictures for one of the API.
 */
export function createTmdbImageHost(options: TmdbImageHostOptions): TmdbImageHost {
  const { onEvent } = options;
  const http = createUpstreamHttp({
    ...options,
    upstream: 'tmdb',
    rateLimit: { ...TMDB_RATE_LIMIT, ...options.rateLimit },
    readRefusal: readImageRefusal,
    ...(onEvent && { onEvent: (event) => onEvent({ ...event, upstream: 'tmdb-images' }) }),
  });
  return {
    async picture({ size, file }, call) {
      const request = { params: { size, file }, contentTypes: PICTURE_TYPES, ...call };
      const answer = await http.findRaw('/{size}/{file}', request);
      return answer && checked(answer.body);
    },
    close: () => http.close(),
  };
}

function checked(image: Image): Image {
  if (pictureType(image.bytes) === image.contentType) return image;
  throw new UpstreamResponse('tmdb', 'tmdb sent a picture that is not what it says.');
}
