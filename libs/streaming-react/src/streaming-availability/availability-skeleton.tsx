import type { ReactNode } from 'react';
import { Skeleton } from '../view-state/skeleton.js';

/** Holds the place of a heading, three services and a table of prices. */
export const AvailabilitySkeleton = (): ReactNode => (
  <Skeleton>
    <div className="rs-where__kinds">
      <div className="rs-where__kind">
        <div data-rs-box className="rs-where__heading-box" />
        <div className="rs-where__cards">
          {[0, 1, 2].map((index) => (
            <div key={index} data-rs-box className="rs-where__card-box" />
          ))}
        </div>
      </div>
      {[0, 1].map((index) => (
        <div key={index} className="rs-where__kind rs-where__kind--table">
          <div data-rs-box className="rs-where__heading-box" />
          <div data-rs-box className="rs-where__table-box" />
        </div>
      ))}
    </div>
  </Skeleton>
);
