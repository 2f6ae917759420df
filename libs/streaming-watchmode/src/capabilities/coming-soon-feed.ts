import type { ComingSoonFeed } from '@radarr/streaming-core';
import type { WatchmodeClient } from '../client/watchmode-client.js';
import { toReleases } from '../mapping/releases.js';

/**
 * As many as Watchmode gives. There is no second page, and an answer does not say whether it was cut off: one that is
 * full may have been.
 */
const MAX_RELEASES = 500;

/**
 * Watchmode's capability to say what arrives. It names no region, and what it knows is centred on the US; older titles
 * that join a library are in it as well. Days go over as they are: shifted by no time zone.
 */
export function watchmodeComingSoon(client: Pick<WatchmodeClient, 'releases'>): ComingSoonFeed {
  return {
    scope: { movie: 'world', tv: 'world' },
    async comingSoon({ from, to }, call) {
      const { body, fetchedAt } = await client.releases({ from, to, limit: MAX_RELEASES }, call);
      const releases = toReleases(body).filter(({ date }) => date >= from && date <= to);
      return { releases, fetchedAt, ...(body.length >= MAX_RELEASES && { truncated: true as const }) };
    },
  };
}
