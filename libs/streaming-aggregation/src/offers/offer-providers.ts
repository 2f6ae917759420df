import type { UpstreamId } from '@radarr/streaming-core';
import { groupBy } from '../group-by.js';
import { commonestName } from '../providers/commonest-name.js';
import type { Provider } from '../providers/provider.js';
import type { OfferProvider } from './merged-offer.js';

/** A statement about a provider: what an upstream calls it. */
export interface NamingRow {
  readonly upstream: UpstreamId;
  /** Our own id of the provider. */
  readonly providerId: string;
  /** Our name for it, else the upstream's. */
  readonly providerName: string;
}

/** The providers of rows, by our ids: as the directory has them, else by the name that most upstreams use. */
export function offerProviders(
  rows: readonly NamingRow[],
  directory: ReadonlyMap<string, Provider> = new Map(),
): ReadonlyMap<string, OfferProvider> {
  const groups = groupBy(rows, ({ providerId }) => providerId);
  return new Map(
    groups.map((group) => {
      const [{ providerId: id }] = group;
      const listed = directory.get(id);
      const logo = listed?.logoPath === undefined ? {} : { logoPath: listed.logoPath };
      return [id, { id, name: listed?.name ?? usualName(group), ...logo }];
    }),
  );
}

/** The name of one provider that most upstreams use; an upstream that repeats itself counts once. */
export function usualName(rows: readonly NamingRow[]): string {
  const said = groupBy(rows, ({ upstream, providerName }) => JSON.stringify([upstream, providerName]));
  return commonestName(said.map(([{ providerName }]) => providerName));
}
