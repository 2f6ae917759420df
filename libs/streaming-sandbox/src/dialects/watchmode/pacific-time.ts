const PACIFIC = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Los_Angeles',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day number of the calendar day that it is on the American west coast, where Watchmode keeps its days. */
export function pacificDay(epochMs: number): number {
  return Date.parse(`${PACIFIC.format(epochMs)}T00:00:00Z`) / 86_400_000;
}

/**
 * A moment written as `YYYYMMDD` or `YYYYMMDDHHMMSS`, in Pacific time, as seconds of a calendar without time zones.
 * Undefined when it is no such moment.
 */
export function readPacificMoment(text: string): number | undefined {
  const [, year, month, day, hour = '00', minute = '00', second = '00'] =
    /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const moment = new Date(`${written}Z`);
  // JavaScript reads 31 April as 1 May; Watchmode would not.
  if (Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(written)) return undefined;
  return moment.getTime() / 1000;
}
