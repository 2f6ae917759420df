import type { ReactNode } from 'react';
import { Skeleton } from '../view-state/skeleton.js';

const ROWS = [1, 2, 3, 4, 5];

/** Holds the place of a list: a week of a few days with one row each. */
export function ComingSoonSkeleton(): ReactNode {
  return (
    <Skeleton>
      <div className="rs-soon__week-name">
        <div className="rs-soon__name-box" data-rs-box="" />
      </div>
      {ROWS.map((row) => (
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
