import type { OfferRow, StoredAvailability } from '@radarr/streaming-core';

export const DAY_MS = 24 * 3_600_000;
export const NOON = Date.parse('2026-05-01T12:00:00.000Z');

/** A film and a show of one number. */
export const FILM = { mediaType: 'movie', tmdbId: 286_217 } as const;
export const SHOW = { mediaType: 'tv', tmdbId: 286_217 } as const;

export const NETFLIX: OfferRow = {
  region: 'US',
  provider: { id: '8', name: 'Netflix' },
  type: 'subscription',
};

export const instant = (afterNoonMs: number): string => new Date(NOON + afterNoonMs).toISOString();

/** Fresh for a day. */
export const times = (afterNoonMs: number): { fetchedAt: string; expiresAt: string } => ({
  fetchedAt: instant(afterNoonMs),
  expiresAt: instant(afterNoonMs + DAY_MS),
});

/** TMDB's answer about a title that it knows. */
export function answer(offers: readonly OfferRow[], afterNoonMs = 0): StoredAvailability {
  return { upstream: 'tmdb', known: true, offers, droppedLinks: 0, ...times(afterNoonMs) };
}

/** What tells one offer of an answer from the others. */
export const nameOf = ({ region, provider, type, tvEverywhere, quality }: OfferRow): string =>
  JSON.stringify([region, provider.id, provider.name, type, tvEverywhere, quality]);

/** In the order of their names, as no order is promised. */
export const sorted = (offers: readonly OfferRow[] = []): OfferRow[] =>
  [...offers].sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
