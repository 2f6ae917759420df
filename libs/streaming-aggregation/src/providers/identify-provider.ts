import type { ProviderMatch, ProviderRef, UpstreamId } from '@radarr/streaming-core';
import { knownProviders } from './provider-index.js';
import { providerSlug } from './provider-slug.js';

/** Which service an upstream means. */
export interface ProviderIdentity {
  /** Our own id, such as `netflix`; the same for the same service at every upstream. */
  readonly id: string;
  /** Our name for it, else the upstream's. */
  readonly name: string;
  readonly matchedBy: ProviderMatch;
}

/**
 * Says which service an upstream means by its words. The number decides where we know it, whatever name comes with it:
 * names change, and TMDB's 2 and 350 have both been called "Apple TV". A name that several services bear names none of
 * them. What we do not know gets its own id, made of its name, so that upstreams meet there by name as well; that is
 * never the id of a service that we know.
 */
export function identifyProvider(upstream: UpstreamId, ref: ProviderRef): ProviderIdentity {
  const byNumber = ref.id === undefined ? undefined : knownProviders.byNumber({ upstream, id: ref.id });
  if (byNumber) return { id: byNumber.id, name: byNumber.name, matchedBy: 'id' };
  const slug = providerSlug(ref.name);
  const byName = knownProviders.byName(slug);
  if (byName) return { id: byName.id, name: byName.name, matchedBy: 'name' };
  const id = slug === '' ? providerSlug(`unnamed ${upstream} ${ref.id ?? ''}`) : slug;
  return { id, name: ref.name.trim().replace(/\s+/g, ' ') || id, matchedBy: 'name' };
}
