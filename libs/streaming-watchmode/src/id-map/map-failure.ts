import { UpstreamResponse } from '@radarr/streaming-core';

/** The file is not what we read. @param complaint continues "watchmode's id map …" */
export function mapFailure(complaint: string): UpstreamResponse {
  return new UpstreamResponse('watchmode', `watchmode's id map ${complaint}.`);
}
