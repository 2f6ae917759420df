import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { SHELF_TARGET } from '../shelf/shelf-place.js';

/** What a {@link CardTarget} leads to. */
interface CardTargetProps {
  readonly href: string | undefined;
  readonly onSelect: (() => void) | undefined;
  readonly tabIndex: 0 | -1;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/**
 * The part of a card that is chosen: a link where the host has pages, a button where it only wants to be told, and
 * where it wants neither, something that arrow keys and screen readers stop at all the same.
 */
export function CardTarget({ href, onSelect, children, ...rest }: CardTargetProps): ReactNode {
  const target = { ...rest, ...SHELF_TARGET, 'aria-keyshortcuts': 'i' };
  if (href !== undefined)
    return (
      <a
        {...target}
        className="rs-card__target"
        href={href}
        draggable={false}
        onClick={(event) => {
          if (onSelect === undefined || wantsOwnPlace(event)) return;
          event.preventDefault();
          onSelect();
        }}
      >
        {children}
      </a>
    );
  if (onSelect)
    return (
      <button {...target} type="button" className="rs-card__target" onClick={onSelect}>
        {children}
      </button>
    );
  return (
    <div {...target} role="group" className="rs-card__target">
      {children}
    </div>
  );
}

/** Whether a click asks for a new tab, a new window or a download. */
const wantsOwnPlace = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey;
