import type { UpstreamId } from '@radarr/streaming-core';
import type { ProviderEntry } from './provider-entry.js';
import { providerSlug } from './provider-slug.js';
import { PROVIDER_TABLE } from './provider-table.js';

/** Finds lines of the provider table by what upstreams and people write. */
export interface ProviderIndex {
  byId(id: string): ProviderEntry | undefined;
  /** By an upstream's number for it, where that is certain. */
  byNumber(number: ProviderNumber): ProviderEntry | undefined;
  /**
   * By a name, as its `providerSlug`; our own ids are names as well. A name that several lines bear names none of them,
   * unless the upstream's number is said to be one of theirs.
   */
  byName(slug: string, said?: ProviderNumber): ProviderEntry | undefined;
}

/** An upstream's number for a provider. */
export interface ProviderNumber {
  readonly upstream: UpstreamId;
  readonly id: string;
}

function indexProviders(table: readonly ProviderEntry[]): ProviderIndex {
  const ids = new Map(table.map((entry) => [entry.id, entry]));
  const numbers = new Map(table.flatMap((entry) => refsOf(entry, entry.ids)));
  const unconfirmed = new Map(table.flatMap((entry) => refsOf(entry, entry.unconfirmedIds ?? {})));
  const slugs = new Map<string, ProviderEntry[]>();
  for (const entry of table) {
    for (const slug of slugsOf(entry)) slugs.set(slug, [...(slugs.get(slug) ?? []), entry]);
  }
  return {
    byId: (id) => ids.get(id),
    byNumber: (number) => numbers.get(refKey(number)),
    byName: (slug, said) => {
      const entries = slugs.get(slug) ?? [];
      if (entries.length < 2) return entries[0];
      const saidEntry = said && unconfirmed.get(refKey(said));
      return entries.find((entry) => entry === saidEntry);
    },
  };
}

/** The slugs of all names of a service. */
export function slugsOf({ id, name, aliases = [] }: ProviderEntry): ReadonlySet<string> {
  return new Set([id, name, ...aliases].map(providerSlug));
}

const refKey = ({ upstream, id }: ProviderNumber): string => `${upstream}:${id}`;

const refsOf = (entry: ProviderEntry, ids: ProviderEntry['ids']): [string, ProviderEntry][] =>
  Object.entries(ids).flatMap(([upstream, own]) =>
    own.map((id): [string, ProviderEntry] => [refKey({ upstream, id }), entry]),
  );

/** The index of {@link PROVIDER_TABLE}. */
export const knownProviders: ProviderIndex = indexProviders(PROVIDER_TABLE);
