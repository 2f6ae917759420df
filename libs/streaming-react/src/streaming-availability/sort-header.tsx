import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.js';
import { useMessages } from '../messages/use-messages.js';
import type { OfferSort, SortColumn } from './sort-offers.js';

/** Of qualities the best is wanted first, of all else the first or the least. */
const firstTurn = (by: SortColumn): OfferSort => ({ by, descending: by === 'quality' });

/** The head of a column that can be sorted: one way, the other way, not at all. */
export function SortHeader({
  column,
  sort,
  onSort,
}: {
  readonly column: SortColumn;
  readonly sort: OfferSort | undefined;
  readonly onSort: (sort: OfferSort | undefined) => void;
}): ReactNode {
  const text = useMessages().availability[column];
  const own = sort?.by === column ? sort : undefined;
  const first = firstTurn(column);
  const next = (): OfferSort | undefined => {
    if (!own) return first;
    return own.descending === first.descending ? { by: column, descending: !own.descending } : undefined;
  };
  return (
    <th
      scope="col"
      className={`rs-where__${column}-column`}
      aria-sort={own ? (own.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className="rs-where__sort" onClick={() => onSort(next())}>
        {text}
        <Icon name={own?.descending ? 'down' : 'up'} />
      </button>
    </th>
  );
}
