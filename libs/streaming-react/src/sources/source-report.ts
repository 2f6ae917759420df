import type { components } from '@radarr/streaming-api-client';

/** How one source took part in an answer. */
export type SourceReport = components['schemas']['SourceReportBody'];

/** What every answer says of its age. */
export interface Provenance {
  readonly fetched_at: string;
  readonly stale: boolean;
  readonly degraded: boolean;
  readonly sources: readonly SourceReport[];
}
