const LONGEST = 50;

/**
 * The name of a calendar file that every system can keep: letters and digits of the title, in whatever script, and the
 * day, which also keeps it from being one of the names that Windows has taken.
 */
export function calendarFileName(title: string, day: string): string {
  const words =
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const name = Array.from(words.join('-')).slice(0, LONGEST).join('');
  return `${name === '' ? '' : `${name}-`}${day}.ics`;
}
