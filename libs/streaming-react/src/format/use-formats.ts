import { useStreamingEnvironment } from '../client/streaming-context.js';
import { createFormats, type Formats } from './formats.js';

/** What was made, by the clock and then by the language: making it costs milliseconds, and every row of a list asks. */
const made = new WeakMap<() => number, Map<string | undefined, Formats>>();

/** How dates, prices and lists are written here. */
export function useFormats(): Formats {
  const { locale, now } = useStreamingEnvironment();
  const ofClock = made.get(now) ?? new Map<string | undefined, Formats>();
  const formats = ofClock.get(locale) ?? createFormats(locale, now);
  made.set(now, ofClock.set(locale, formats));
  return formats;
}
