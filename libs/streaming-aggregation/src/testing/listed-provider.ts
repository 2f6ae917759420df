import type { UpstreamProvider } from '@radarr/streaming-core';

/** A row of an upstream's directory that says nothing beyond what is given. */
export const listedProvider = (
  row: Partial<UpstreamProvider> & { id: string; name: string },
): UpstreamProvider => ({
  regions: { US: null },
  mediaTypes: [],
  offerTypes: [],
  ...row,
});
