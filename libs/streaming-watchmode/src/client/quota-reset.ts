const DAY_MS = 86_400_000;

/**
 * When an account that has just refused for want of credits may be asked again, in milliseconds since 1970: when its
 * month starts anew. On the very day on which a month starts it is only the next day: the account may turn its month some
 * hours later than we do, and its last refusal must not cost us a whole month.
 * @param monthStartsOn the day of the month, in UTC, on which the account's credits start anew: 1 to 28
 */
export function quotaResetsAtMs(refusedAtMs: number, monthStartsOn: number): number {
  const refused = new Date(refusedAtMs);
  const [year, month, day] = [refused.getUTCFullYear(), refused.getUTCMonth(), refused.getUTCDate()];
  if (day === monthStartsOn) return Date.UTC(year, month, day) + DAY_MS;
  return Date.UTC(year, day < monthStartsOn ? month : month + 1, monthStartsOn);
}
