import { InvalidInput } from '@radarr/streaming-core';
import type { Credentials } from '@radarr/streaming-http';

/** A JSON web token: three parts of base64url with dots between them. */
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/**
 * How to show a key to TMDB. A v4 "read access token" goes into a header, a v3 key into the query; both open the same
 * API, and their shapes tell them apart.
 * @throws {InvalidInput} `INVALID_INPUT` when it is empty
 * @see https://developer.themoviedb.org/docs/authentication-application
 */
export function tmdbCredentials(apiKey: string): Credentials {
  const key = apiKey.replace(/^\s*Bearer\s/i, '').trim();
  if (key === '') throw new InvalidInput('apiKey', 'The TMDB API key is empty.');
  return TOKEN.test(key) ? { headers: { Authorization: `Bearer ${key}` } } : { query: { api_key: key } };
}
