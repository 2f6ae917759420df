import type { OfferType, UpstreamId } from '@radarr/streaming-core';

/** A statement that a provider hands out a title in some way. */
export interface TypedRow {
  readonly upstream: UpstreamId;
  /** Our own id of the provider. */
  readonly providerId: string;
  readonly type: OfferType;
}

/**
 * Counts `free` as `ads` where it means that. Watchmode knows only `free`; TMDB tells `free` from `ads`. So where an
 * upstream says `ads` of a provider, and none of those says `free` of it as well, the others' `free` is the same offer.
 */
export function countFreeAsAds<Row extends TypedRow>(rows: readonly Row[]): Row[] {
  const free = new Set(rows.filter(({ type }) => type === 'free').map(sayingKey));
  const withAds = rows.filter(({ type }) => type === 'ads');
  const both = new Set(withAds.filter((row) => free.has(sayingKey(row))).map(({ providerId }) => providerId));
  const onlyAds = new Set(withAds.map(({ providerId }) => providerId).filter((id) => !both.has(id)));
  return rows.map((row) =>
    row.type === 'free' && onlyAds.has(row.providerId) ? { ...row, type: 'ads' } : row,
  );
}

const sayingKey = ({ upstream, providerId }: TypedRow): string => JSON.stringify([upstream, providerId]);
