import type { ReactNode } from 'react';
import { useMessages } from '../messages/use-messages.js';

/** Holds the place of what is being loaded; `children` are boxes of the size of what will stand there. */
export function Skeleton({ children }: { readonly children: ReactNode }): ReactNode {
  const { loading } = useMessages().notices;
  return (
    <div className="rs-skeleton" role="status">
      <span className="rs-hidden">{loading}</span>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}
