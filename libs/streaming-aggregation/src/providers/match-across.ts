import type { ProviderMatch, UpstreamId } from '@radarr/streaming-core';

/** A statement about a service, and how it was established which service is meant. */
export interface MatchedStatement {
  readonly upstream: UpstreamId;
  readonly matchedBy: ProviderMatch;
}

/**
 * How surely statements of several upstreams are about one service: by `id` where each of them gives it a number that
 * stands in our table. What an upstream then also lists under the service's name hangs on its own number.
 */
export function matchAcross(statements: readonly MatchedStatement[]): ProviderMatch {
  const sure = new Set(
    statements.filter(({ matchedBy }) => matchedBy === 'id').map(({ upstream }) => upstream),
  );
  return statements.every(({ upstream }) => sure.has(upstream)) ? 'id' : 'name';
}
