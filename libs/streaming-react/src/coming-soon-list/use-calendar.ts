import { useStreamingEnvironment } from '../client/streaming-context.js';
import { useFormats } from '../format/use-formats.js';
import { useMessages } from '../messages/use-messages.js';
import { calendarFile } from './calendar-file.js';
import { downloadCalendar } from './download-file.js';
import { calendarFileName } from './file-name.js';
import { releaseEvent } from './release-texts.js';
import type { Release } from './release-weeks.js';

/** Writes arrivals into a calendar file and hands it to the browser, named as told and after the first day. */
export function useCalendar(
  region: string | undefined,
): (releases: readonly Release[], name: string) => void {
  const { now } = useStreamingEnvironment();
  const formats = useFormats();
  const { comingSoon: messages } = useMessages();
  return (releases, name) => {
    const [first] = releases;
    if (!first || region === undefined) return;
    const events = releases.map((release) => releaseEvent(release, region, { messages, formats }));
    downloadCalendar(calendarFileName(name, first.release_date), calendarFile(events, now()));
  };
}
