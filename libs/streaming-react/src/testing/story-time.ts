/** The moment at which every story is told: 20 November 2026, a Friday, at noon UTC. */
export const NOW = Date.UTC(2026, 10, 20, 12);

const MINUTE_MS = 60_000;

/** A moment before the story's own, as ISO 8601. */
export const minutesAgo = (minutes: number): string => new Date(NOW - minutes * MINUTE_MS).toISOString();

/** A day seen from the story's own, as `YYYY-MM-DD`. */
export const daysFromNow = (days: number): string =>
  new Date(NOW + days * 24 * 60 * MINUTE_MS).toISOString().slice(0, 10);
