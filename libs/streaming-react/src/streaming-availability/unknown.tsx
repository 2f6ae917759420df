import type { ReactNode } from 'react';
import { useMessages } from '../messages/use-messages.js';

/** Stands in a table where nobody has said anything. */
export function Unknown(): ReactNode {
  const { unknown } = useMessages().availability;
  return (
    <span className="rs-where__quiet" title={unknown}>
      <span aria-hidden="true">–</span>
      <span className="rs-hidden">{unknown}</span>
    </span>
  );
}
