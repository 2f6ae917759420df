const DAY_MS = 86_400_000;

/** The day a moment lies in, counted in UTC days since 1970-01-01. */
export function dayOf(epochMs: number): number {
  return Math.floor(epochMs / DAY_MS);
}

/** `YYYY-MM-DD` of a day number. */
export function isoDate(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The year that a day number lies in. */
export function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** The day number of `YYYY-MM-DD`; undefined for the empty text, which stands for "no date". */
export function dayOfIsoDate(date: string): number | undefined {
  return date === '' ? undefined : dayOf(Date.parse(date));
}
