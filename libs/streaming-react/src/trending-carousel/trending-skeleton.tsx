import type { ReactNode } from 'react';
import { ShelfSkeleton } from '../shelf/shelf-skeleton.js';

/** Cards without titles. What stands for their text is drawn by the style sheet alone: there are many, and soon gone. */
export function TrendingSkeleton(): ReactNode {
  return (
    <ShelfSkeleton>
      <div className="rs-card rs-card--blank">
        <div className="rs-poster" data-rs-box="" />
        <div className="rs-card__place" />
        <div className="rs-card__title" />
        <div className="rs-card__facts" />
      </div>
    </ShelfSkeleton>
  );
}
