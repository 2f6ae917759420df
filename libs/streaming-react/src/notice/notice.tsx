import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.js';
import { useMessages } from '../messages/use-messages.js';

/** How bad the news is. */
export type NoticeTone = 'info' | 'warning' | 'error';

/** What a {@link Notice} says. */
export interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title: string;
  readonly children?: ReactNode;
  /** Offers to try again. */
  readonly onRetry?: (() => void) | undefined;
}

/** A remark on what is shown, or why nothing is. Read out when it appears; an error at once. */
export function Notice({ tone, title, children, onRetry }: NoticeProps): ReactNode {
  const { retry } = useMessages().notices;
  return (
    <div className={`rs-notice rs-notice--${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon name={tone === 'info' ? 'info' : 'warning'} />
      <div className="rs-notice__text">
        <p className="rs-notice__title">{title}</p>
        {children}
      </div>
      {onRetry && (
        <button type="button" className="rs-button" onClick={onRetry}>
          <Icon name="refresh" />
          {retry}
        </button>
      )}
    </div>
  );
}
