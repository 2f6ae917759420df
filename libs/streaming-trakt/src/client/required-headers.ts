import type { UpstreamHttpOptions } from '@radarr/streaming-http';

/** What Trakt wants to see on every call. @see https://docs.trakt.tv/ */
export function requiredHeaders(clientId: string): Pick<UpstreamHttpOptions, 'headers' | 'credentials'> {
  return {
    headers: { 'Content-Type': 'application/json', 'trakt-api-version': '2' },
    credentials: { headers: { 'trakt-api-key': clientId } },
  };
}
