import type { ReactNode } from 'react';
import { useFormats } from '../format/use-formats.js';
import { Icon } from '../icons/icon.js';
import { useMessages } from '../messages/use-messages.js';
import type { ComingSoonBody } from './use-coming-soon.js';

/** What a {@link ComingSoonHeader} says. */
export interface ComingSoonHeaderProps {
  /** The id of the heading. */
  readonly id: string;
  readonly name: string;
  readonly loading: boolean;
  /** Undefined while there is nothing to count. */
  readonly data: ComingSoonBody | undefined;
  /** Puts everything that is listed in a calendar. */
  readonly onAddAll: () => void;
}

/** What a list is called, how many titles it has, and what can be done with all of them. */
export function ComingSoonHeader(props: ComingSoonHeaderProps): ReactNode {
  const { id, name, loading, data, onAddAll } = props;
  const { comingSoon } = useMessages();
  const { number, region } = useFormats();
  const count = data?.releases.length ?? 0;
  const total = data?.total ?? 0;
  const written = number(count);
  return (
    <div className="rs-soon__header">
      <div className="rs-soon__headings">
        <h2 id={id} className="rs-soon__heading">
          {name}
        </h2>
        {loading && <p aria-hidden="true">&nbsp;</p>}
        {data && (
          <p className="rs-soon__count">
            {total > count && `${comingSoon.firstOf(written, number(total))} · `}
            {total <= count && count > 0 && `${comingSoon.total(count, written)} · `}
            {region(data.region)}
          </p>
        )}
      </div>
      {loading && (
        <div className="rs-skeleton" aria-hidden="true">
          <div className="rs-soon__button-box" data-rs-box="" />
        </div>
      )}
      {count > 1 && (
        <button type="button" className="rs-button" onClick={onAddAll}>
          <Icon name="calendar" />
          {comingSoon.addAllToCalendar(written)}
        </button>
      )}
    </div>
  );
}
