import type { CalendarDate } from '@radarr/streaming-core';

/** A day as Watchmode's parameters write it: `20260501`. */
export function compactDate(date: CalendarDate): string {
  return date.replaceAll('-', '');
}
