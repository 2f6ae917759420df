import type { ReactNode } from 'react';
import { useFormats } from '../format/use-formats.js';
import { Icon } from '../icons/icon.js';
import { useMessages } from '../messages/use-messages.js';
import type { RankChange } from './rank-change.js';

/** A change of rank: an arrow and a number, or a word; never a colour alone. */
export function RankChangeMark({ change }: { readonly change: RankChange }): ReactNode {
  const { trending } = useMessages();
  const { number } = useFormats();
  const { direction, places } = change;
  const className = `rs-change rs-change--${direction}`;
  if (direction === 'new') return <span className={className}>{trending.isNew}</span>;
  if (direction === 'unchanged')
    return (
      <span className={className}>
        <span className="rs-change__dash" />
        <span className="rs-hidden">{trending.unchanged}</span>
      </span>
    );
  const formatted = number(places);
  return (
    <span className={className}>
      <Icon name={direction} />
      <span aria-hidden="true">{formatted}</span>
      <span className="rs-hidden">{trending[direction](places, formatted)}</span>
    </span>
  );
}
