/**
 * The month of an account that a moment lies in, named by its first day: `2026-11-01`.
 * @param startsOn the day of the month, in UTC, on which it begins: 1 to 28
 */
export function billingMonth(epochMs: number, startsOn: number): string {
  const moment = new Date(epochMs);
  const monthsBack = moment.getUTCDate() < startsOn ? 1 : 0;
  const first = Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() - monthsBack, startsOn);
  return new Date(first).toISOString().slice(0, 10);
}
