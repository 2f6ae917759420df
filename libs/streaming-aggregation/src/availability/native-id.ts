import type { IdMapping, UpstreamId } from '@radarr/streaming-core';

/** Where each upstream's own ids stand in the id map. */
const ID_OF: Readonly<Record<UpstreamId, (mapping: IdMapping) => string | undefined>> = {
  watchmode: ({ watchmodeId }) => watchmodeId,
};

/** The title's own id at an upstream, where the id map knows it. */
export function nativeIdOf(upstream: UpstreamId, mapping: IdMapping | undefined): string | undefined {
  return mapping && ID_OF[upstream]?.(mapping);
}
