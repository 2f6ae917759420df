import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.js';
import { useMessages } from '../messages/use-messages.js';

/** Marks a service that one has, by a word. */
export function Yours(): ReactNode {
  const { availability } = useMessages();
  return (
    <span className="rs-where__yours">
      <Icon name="check" />
      {availability.yours}
    </span>
  );
}
