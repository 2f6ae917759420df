import type { ReactNode } from 'react';
import { useFormats } from '../format/use-formats.js';
import { ReleaseWeekSection, type RowProps } from './release-week-section.js';
import { groupByWeek, type Release } from './release-weeks.js';
import { useGrowing } from './use-growing.js';

/** Arrivals by weeks and days, mounted as far as they were scrolled. */
export function ReleaseWeeksList(props: RowProps & { readonly releases: readonly Release[] }): ReactNode {
  const { releases, ...rows } = props;
  const { firstDayOfWeek } = useFormats();
  const { count, endRef } = useGrowing();
  const mounted = releases.slice(0, count);
  return (
    <>
      {groupByWeek(mounted, firstDayOfWeek).map((week) => (
        <ReleaseWeekSection key={week.start} week={week} {...rows} />
      ))}
      {count < releases.length && <div key={count} ref={endRef} />}
    </>
  );
}
