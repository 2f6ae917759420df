import type { OfferType, UpstreamId } from '@radarr/streaming-core';

/** A service that we know by ourselves: one line of the provider table. */
export interface ProviderEntry {
  /** Our own id: a slug that never changes, whatever the service calls itself. */
  readonly id: string;
  /** The name that people are shown. */
  readonly name: string;
  /** The numbers that upstreams are known to give it, the principal one first; any of them names this service and no other. */
  readonly ids: Readonly<Record<UpstreamId, readonly string[]>>;
  /** Further names that are in use. A name may stand at several services: then it names none of them. */
  readonly aliases?: readonly string[];
  /** The ways in which it hands out titles, where that is certain. @default not known */
  readonly offerTypes?: readonly OfferType[];
}
