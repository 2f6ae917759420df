import type { UpstreamId } from '@radarr/streaming-core';
import { nearProviders, type NamedProvider } from './near-providers.js';
import { knownProviders, slugsOf } from './provider-index.js';
import { providerSlug } from './provider-slug.js';
import { PROVIDER_TABLE } from './provider-table.js';
import type { Provider } from './provider.js';

/** A provider that was asked for. */
export type FoundProvider = Pick<Provider, 'id' | 'name' | 'matchedBy'>;

type NamedById = Pick<Provider, 'id' | 'name'>;

/** A text that names no provider. */
export interface UnknownProvider {
  readonly text: string;
  /** Names of providers that may be meant, nearest first; may be empty. */
  readonly near: readonly string[];
}

/** What became of texts that should name providers. */
export interface ProviderSearch {
  /** Each provider once, in the order of the texts. */
  readonly found: readonly FoundProvider[];
  /** Each text once, as it was written. */
  readonly unknown: readonly UnknownProvider[];
}

/**
 * The providers that people mean. A text is our id (`netflix`), a name or alias in any spelling (`disney+`), TMDB's
 * number (`8`) or an upstream's (`tmdb:8`, `watchmode:203`). Services of our own table are found even where the
 * directory lacks them, so that a directory that could not be fetched refuses nobody.
 */
export function findProviders(wanted: readonly string[], directory: readonly Provider[]): ProviderSearch {
  // The id of a service that is not in our table is the slug of its name.
  const byId = new Map(directory.map((provider) => [provider.id, provider]));
  const found = new Map<string, FoundProvider>();
  const unknown = new Set<string>();
  for (const text of wanted) {
    const slug = providerSlug(text);
    const provider = byNumber(text, directory) ?? knownProviders.byName(slug) ?? byId.get(slug);
    if (provider) found.set(provider.id, foundAs(provider, byId.get(provider.id)));
    else unknown.add(text);
  }
  return { found: [...found.values()], unknown: withNear([...unknown], directory) };
}

/** What the directory lacks stands in our table, with its numbers. */
const foundAs = ({ id, name }: NamedById, listed: Provider | undefined): FoundProvider => ({
  id,
  name,
  matchedBy: listed?.matchedBy ?? 'id',
});

function withNear(texts: readonly string[], directory: readonly Provider[]): UnknownProvider[] {
  const names = [...tableNames, ...directory.map(({ id, name }) => ({ slug: id, shownAs: name }))];
  return texts.map((text) => ({ text, near: nearProviders(providerSlug(text), names) }));
}

/** `8` or `tmdb:8`. A bare number is TMDB's, because that is the one that other programs know. */
const NUMBER = /^(?:([\w-]+):)?\s*(\d+)$/;
const BARE_NUMBERS: UpstreamId = 'tmdb';

function byNumber(text: string, directory: readonly Provider[]): NamedById | undefined {
  const [, prefix, id] = NUMBER.exec(text.trim()) ?? [];
  if (id === undefined) return undefined;
  const upstream = prefix?.toLowerCase() ?? BARE_NUMBERS;
  return (
    knownProviders.byNumber({ upstream, id }) ??
    directory.find(({ ids }) => Object.hasOwn(ids, upstream) && ids[upstream]?.includes(id))
  );
}

const tableNames: readonly NamedProvider[] = PROVIDER_TABLE.flatMap((entry) =>
  [...slugsOf(entry)].map((slug) => ({ slug, shownAs: entry.name })),
);
