import type { Refusal, RefusalMeaning } from '@radarr/streaming-http';

/** Reads the refusals of the image host. It takes no key, so a refusal says nothing about ours. */
export function readImageRefusal({ status }: Refusal): RefusalMeaning | undefined {
  if (status !== 401 && status !== 403) return undefined;
  return { kind: 'auth', message: `The image host of TMDB refuses to serve us (HTTP ${status}).` };
}
