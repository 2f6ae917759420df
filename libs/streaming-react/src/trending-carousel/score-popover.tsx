import { useId, useRef, useState, type KeyboardEvent, type ReactNode, type ToggleEvent } from 'react';
import { Icon } from '../icons/icon.js';
import { useMessages } from '../messages/use-messages.js';
import type { SourceReport } from '../sources/source-report.js';
import { putBeside } from './put-beside.js';
import { ScoreExplanation } from './score-explanation.js';
import type { TrendingEntry } from './trending-list.js';

/** What a {@link ScorePopover} is about. */
interface ScorePopoverProps {
  readonly entry: TrendingEntry;
  readonly reports: readonly SourceReport[];
  /** 0 while focus is in the card, so that Tab leads from the card to the button; otherwise it is no tab stop. */
  readonly tabIndex: 0 | -1;
}

/**
 * The button that explains a score, and what it opens. The browser's own popover: Escape and a click elsewhere close
 * it, and focus goes back to where it was.
 */
export function ScorePopover({ entry, reports, tabIndex }: ScorePopoverProps): ReactNode {
  const { trending } = useMessages();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="rs-card__info"
        aria-label={trending.explain(entry.title)}
        tabIndex={tabIndex}
        popoverTarget={id}
      >
        <Icon name="info" />
      </button>
      <div
        ref={popover}
        id={id}
        className="rs-explain"
        popover="auto"
        role="dialog"
        aria-labelledby={`${id}-title`}
        tabIndex={-1}
        onBeforeToggle={({ newState }: ToggleEvent) => setOpen(newState === 'open')}
        onToggle={({ newState }: ToggleEvent) => {
          if (newState !== 'open' || popover.current === null) return;
          if (button.current !== null) putBeside(button.current, popover.current);
          popover.current.focus({ preventScroll: true });
        }}
        onKeyDown={keepFromShelf}
      >
        {open && (
          <>
            <div className="rs-explain__head">
              <p className="rs-explain__title" id={`${id}-title`}>
                <bdi>{entry.title}</bdi>
              </p>
              <button
                type="button"
                className="rs-explain__close"
                aria-label={trending.close}
                popoverTarget={id}
                popoverTargetAction="hide"
              >
                <Icon name="close" />
              </button>
            </div>
            <ScoreExplanation entry={entry} reports={reports} />
          </>
        )}
      </div>
    </>
  );
}

/** Arrow keys scroll what is read; they do not move between the cards behind it. */
const keepFromShelf = (event: KeyboardEvent): void => event.stopPropagation();
