/** When the person last did anything. It does not go by the clock: the same seed tells the same story on any day. */
const LAST_DEED = Date.UTC(2026, 0, 1, 20);

/** The moment so many hours before the person's last deed, as Trakt writes it. */
export function hoursBefore(hours: number): string {
  return new Date(LAST_DEED - hours * 3_600_000).toISOString();
}
