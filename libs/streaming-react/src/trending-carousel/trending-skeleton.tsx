import type { ReactNode } from 'react';
import { ShelfSkeleton } from '../shelf/shelf-skeleton.js';

/** Cards without titles. */
export function TrendingSkeleton(): ReactNode {
  return (
    <ShelfSkeleton>
      <div className="rs-card">
        <div className="rs-poster" data-rs-box="" />
        <div className="rs-card__place">
          <span className="rs-card__blank rs-card__blank--rank" data-rs-box="" />
        </div>
        <div className="rs-card__title">
          <span className="rs-card__blank" data-rs-box="" />
        </div>
        <div className="rs-card__facts">
          <span className="rs-card__blank rs-card__blank--facts" data-rs-box="" />
        </div>
      </div>
    </ShelfSkeleton>
  );
}
