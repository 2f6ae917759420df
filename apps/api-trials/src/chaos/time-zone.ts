/** A time zone in which it is about noon, so that no day of the credits ends while a trial runs. */
export function zoneOfNoon(now = new Date()): string {
  const offset = 12 - now.getUTCHours();
  // The names of these zones count westwards: UTC+2 is `Etc/GMT-2`.
  return offset === 0 ? 'Etc/GMT' : `Etc/GMT${offset < 0 ? '+' : '-'}${Math.abs(offset)}`;
}
