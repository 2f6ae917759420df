import type { CreditStatus } from '@radarr/streaming-core';

const HOUR_MS = 3_600_000;
const HOURS_A_DAY = 24;

/** What the pace is reckoned from. */
export interface PaceSetting {
  readonly status: Pick<CreditStatus, 'day' | 'takenByBackground' | 'leftForBackground'>;
  readonly nowMs: number;
}

/**
 * How many credits background work may take now, so that they last through the day: the hours after this one keep their
 * equal parts of all that background work has today. What was not taken in time can be taken later, and the last hour may
 * take all that is left. However often it is asked within an hour, that hour's part is given once.
 */
export function planBudget({ status, nowMs }: PaceSetting): number {
  const { day, takenByBackground, leftForBackground } = status;
  const hoursLeft = Math.ceil((Date.parse(day.resetsAt) - nowMs) / HOUR_MS);
  const hoursAfter = Math.min(Math.max(hoursLeft, 1), HOURS_A_DAY) - 1;
  const keptForLater = Math.floor(((takenByBackground + leftForBackground) * hoursAfter) / HOURS_A_DAY);
  return Math.max(0, leftForBackground - keptForLater);
}
