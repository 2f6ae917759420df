import { useId, type ReactNode } from 'react';
import { useFormats } from '../format/use-formats.js';
import { useMessages } from '../messages/use-messages.js';
import { ReleaseRow, type ReleaseRowProps } from './release-row.js';
import { addDays, weekStart, type ReleaseDay, type ReleaseWeek } from './release-weeks.js';

/** What rows are shown with. */
export type RowProps = Omit<ReleaseRowProps, 'release'>;

/** What arrives in one week, under its name. */
export function ReleaseWeekSection({ week, ...rows }: RowProps & { readonly week: ReleaseWeek }): ReactNode {
  const { comingSoon } = useMessages();
  const { today, firstDayOfWeek, dayOfMonth } = useFormats();
  const thisWeek = weekStart(today(), firstDayOfWeek);
  const names = new Map([
    [thisWeek, comingSoon.thisWeek],
    [addDays(thisWeek, 7), comingSoon.nextWeek],
  ]);
  return (
    <div className="rs-soon__week">
      <h3 className="rs-soon__week-name">
        {names.get(week.start) ?? comingSoon.weekOf(dayOfMonth(week.start))}
      </h3>
      {week.days.map((day) => (
        <DayOfReleases key={day.date} day={day} {...rows} />
      ))}
    </div>
  );
}

function DayOfReleases({ day, ...rows }: RowProps & { readonly day: ReleaseDay }): ReactNode {
  const { weekday, dayFromNow } = useFormats();
  const id = useId();
  return (
    <div className="rs-soon__day">
      <h4 id={id} className="rs-soon__date">
        <time dateTime={day.date}>{weekday(day.date)}</time>{' '}
        <span className="rs-soon__when">{dayFromNow(day.date)}</span>
      </h4>
      <ul className="rs-soon__rows" role="list" aria-labelledby={id}>
        {day.releases.map((release) => (
          <ReleaseRow key={`${release.tmdb_id}-${release.season_number ?? ''}`} release={release} {...rows} />
        ))}
      </ul>
    </div>
  );
}
