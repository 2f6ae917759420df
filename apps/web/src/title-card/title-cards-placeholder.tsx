import type { ReactNode } from 'react';
import { Skeleton } from '@/components/streaming/index.js';

const AS_MANY = 6;

/** Boxes where cards will stand, of their size. */
export function TitleCardsPlaceholder(): ReactNode {
  return (
    <div className="rs">
      <Skeleton>
        <div className="title-cards">
          {Array.from({ length: AS_MANY }, (_, index) => (
            <div key={index} className="title-card title-card--placeholder" data-rs-box="" />
          ))}
        </div>
      </Skeleton>
    </div>
  );
}
