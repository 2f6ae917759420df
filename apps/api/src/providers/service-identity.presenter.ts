import type { FoundProvider } from '@radarr/streaming-aggregation';

/** Puts which service is meant into the words of the HTTP API: the fields of a `ServiceIdentityBody`. */
export const presentIdentity = ({ id, name, matchedBy }: FoundProvider) => ({
  service_id: id,
  service_name: name,
  matched_by: matchedBy,
});
