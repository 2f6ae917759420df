import type { ReactNode } from 'react';
import { Skeleton } from '../view-state/skeleton.js';

/** As many rows as a screen shows. */
const MOST_ROWS = 10;

/** Holds the place of a list of up to so many rows: a week of days with one row each. */
export function ComingSoonSkeleton({
  limit = MOST_ROWS,
}: {
  readonly limit?: number | undefined;
}): ReactNode {
  return (
    <Skeleton>
      <div className="rs-soon__week-name">
        <div className="rs-soon__name-box" data-rs-box="" />
      </div>
      {Array.from({ length: Math.min(limit, MOST_ROWS) }, (_, row) => (
        <div key={row} className="rs-soon__day">
          <div className="rs-soon__date">
            <div className="rs-soon__name-box" data-rs-box="" />
          </div>
          <div className="rs-soon__rows">
            <div className="rs-soon__row">
              <div className="rs-soon__poster-box" data-rs-box="" />
              <div className="rs-soon__about">
                <div className="rs-soon__title-box" data-rs-box="" />
                <div className="rs-soon__name-box" data-rs-box="" />
              </div>
              <div className="rs-soon__add-box" data-rs-box="" />
            </div>
          </div>
        </div>
      ))}
    </Skeleton>
  );
}
