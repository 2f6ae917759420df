import type { UpstreamHttp } from '@radarr/streaming-http';

/** What all calls of one client share. */
export interface TmdbConnection {
  readonly http: UpstreamHttp;
  readonly language: string | undefined;
  /** Whether calls ask only if anything has changed. */
  readonly conditional: boolean;
}
