const LONGEST_MS = 24 * 60 * 60 * 1000;
const SECONDS = /^\d+(\.\d+)?$/;
/** The three date formats of HTTP all begin with the day's name; `Date.parse` alone would take `-1` for a date. */
const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /;

/**
 * How long a `Retry-After` header asks us to wait, in whole milliseconds from 0 to one day, or undefined when it is
 * missing or cannot be read. It holds seconds or an HTTP date; a date that has passed means 0.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function parseRetryAfter(value: string | undefined, nowMs: number): number | undefined {
  const text = value?.trim() ?? '';
  if (SECONDS.test(text)) return clamp(Number(text) * 1000);
  if (!HTTP_DATE.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : clamp(at - nowMs);
}

const clamp = (ms: number): number => Math.min(Math.max(Math.ceil(ms), 0), LONGEST_MS);
