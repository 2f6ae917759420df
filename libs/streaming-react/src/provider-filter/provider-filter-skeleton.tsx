import type { ReactNode } from 'react';
import { Skeleton } from '../view-state/skeleton.js';
import { FIRST_SHOWN } from './shown-services.js';

/** Holds the place of a filter: its bar, and as many services as are shown at first. */
export function ProviderFilterSkeleton(): ReactNode {
  return (
    <Skeleton>
      <div className="rs-filter__bar">
        <div className="rs-filter__search" data-rs-box="" />
        <div className="rs-filter__button-box" data-rs-box="" />
      </div>
      <div className="rs-filter__group">
        <div className="rs-filter__count-box" data-rs-box="" />
        <div className="rs-filter__choices">
          {Array.from({ length: FIRST_SHOWN }, (_, place) => (
            <div key={place} className="rs-filter__choice-box" data-rs-box="" />
          ))}
        </div>
        <div className="rs-filter__button-box rs-filter__more" data-rs-box="" />
      </div>
    </Skeleton>
  );
}
