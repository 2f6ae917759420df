import type { UpstreamId } from '@radarr/streaming-core';
import type { ProviderEntry } from './provider-entry.js';
import { providerSlug } from './provider-slug.js';
import { PROVIDER_TABLE } from './provider-table.js';

/** Finds lines of the provider table by what upstreams and people write. */
export interface ProviderIndex {
  byId(id: string): ProviderEntry | undefined;
  /** By an upstream's number for it. */
  byNumber(number: ProviderNumber): ProviderEntry | undefined;
  /** By a name, as its `providerSlug`; our own ids are names as well. A name that several lines bear names none of them. */
  byName(slug: string): ProviderEntry | undefined;
}

/** An upstream's number for a provider. */
export interface ProviderNumber {
  readonly upstream: UpstreamId;
  readonly id: string;
}

function indexProviders(table: readonly ProviderEntry[]): ProviderIndex {
  const ids = new Map(table.map((entry) => [entry.id, entry]));
  const numbers = new Map(table.flatMap(numbersOf));
  const slugs = new Map<string, ProviderEntry[]>();
  for (const entry of table) {
    for (const slug of slugsOf(entry)) slugs.set(slug, [...(slugs.get(slug) ?? []), entry]);
  }
  return {
    byId: (id) => ids.get(id),
    byNumber: (number) => numbers.get(refKey(number)),
    byName: (slug) => {
      const [entry, ...others] = slugs.get(slug) ?? [];
      return others.length === 0 ? entry : undefined;
    },
  };
}

/** The slugs of all names of a service. */
export function slugsOf({ id, name, aliases = [] }: ProviderEntry): ReadonlySet<string> {
  return new Set([id, name, ...aliases].map(providerSlug));
}

const refKey = ({ upstream, id }: ProviderNumber): string => `${upstream}:${id}`;

const numbersOf = (entry: ProviderEntry): [string, ProviderEntry][] =>
  Object.entries(entry.ids).flatMap(([upstream, own]) =>
    own.map((id): [string, ProviderEntry] => [refKey({ upstream, id }), entry]),
  );

/** The index of {@link PROVIDER_TABLE}. */
export const knownProviders: ProviderIndex = indexProviders(PROVIDER_TABLE);
