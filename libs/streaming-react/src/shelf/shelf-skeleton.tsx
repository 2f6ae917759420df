import type { ReactNode } from 'react';
import { Skeleton } from '../view-state/skeleton.js';

/** As many cards as a wide screen shows. */
const CARDS = Array.from({ length: 14 }, (_, index) => index);

/** Holds the place of a shelf while it is loaded. `children` is one card's worth of boxes. */
export function ShelfSkeleton({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <Skeleton>
      <div className="rs-shelf__track rs-shelf__track--still">
        <div className="rs-shelf__list rs-shelf__list--still">
          {CARDS.map((card) => (
            <div key={card} className="rs-shelf__item">
              {children}
            </div>
          ))}
        </div>
      </div>
    </Skeleton>
  );
}
