import type { ReactNode } from 'react';
import { useStreamingEnvironment } from '../client/streaming-context.js';
import { daysBetween } from '../format/formats.js';
import { useFormats } from '../format/use-formats.js';
import { useMessages } from '../messages/use-messages.js';

/** So near that the days are counted. */
const SOON_DAYS = 31;

/** The last day of an offer: "Leaves in 5 days", or the date when that is far off. */
export function LeavingDate({ date }: { readonly date: string }): ReactNode {
  const { availability } = useMessages();
  const { day, dayFromNow } = useFormats();
  const days = daysBetween(useStreamingEnvironment().now(), date);
  const soon = days >= 0 && days <= SOON_DAYS;
  return (
    <time
      className={soon ? 'rs-where__fact rs-where__fact--urgent' : 'rs-where__fact'}
      dateTime={date}
      title={day(date)}
    >
      {soon
        ? availability.leaves(dayFromNow(date))
        : days < 0
          ? availability.hasLeft(dayFromNow(date))
          : availability.until(day(date))}
    </time>
  );
}
