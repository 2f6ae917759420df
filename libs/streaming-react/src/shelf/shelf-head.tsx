import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.js';
import { useMessages } from '../messages/use-messages.js';

/** What the page buttons of a shelf do. */
export interface ShelfPages {
  readonly atStart: boolean;
  readonly atEnd: boolean;
  readonly onPage: (direction: 1 | -1) => void;
}

/** What a {@link ShelfHead} holds. */
interface ShelfHeadProps {
  readonly children: ReactNode;
  /** Absent where there is nothing to turn: the row is as high all the same. */
  readonly pages?: ShelfPages;
}

/** The row above a shelf: its heading, and the buttons that turn its pages. */
export function ShelfHead({ children, pages }: ShelfHeadProps): ReactNode {
  const { previousPage, nextPage } = useMessages().trending;
  return (
    <div className="rs-shelf__head">
      <div className="rs-shelf__title">{children}</div>
      {pages && !(pages.atStart && pages.atEnd) && (
        <div className="rs-shelf__pages">
          <PageButton
            name={previousPage}
            icon="previous"
            end={pages.atStart}
            onTurn={() => pages.onPage(-1)}
          />
          <PageButton name={nextPage} icon="next" end={pages.atEnd} onTurn={() => pages.onPage(1)} />
        </div>
      )}
    </div>
  );
}

/** What a {@link PageButton} does. */
interface PageButtonProps {
  readonly name: string;
  readonly icon: 'previous' | 'next';
  /** There is no further page. */
  readonly end: boolean;
  readonly onTurn: () => void;
}

/**
 * Not in the tab order: arrow keys, Home and End do the same and more from the shelf's one tab stop. At an end it is
 * disabled by `aria-disabled` alone, since a button that is `disabled` drops the focus it has.
 */
function PageButton({ name, icon, end, onTurn }: PageButtonProps): ReactNode {
  return (
    <button
      type="button"
      className="rs-button rs-shelf__page"
      aria-label={name}
      title={name}
      aria-disabled={end}
      tabIndex={-1}
      onClick={end ? undefined : onTurn}
    >
      <Icon name={icon} />
    </button>
  );
}
