import { useId, type ReactNode } from 'react';
import { Icon } from '../icons/icon.js';
import { useMessages } from '../messages/use-messages.js';

/** What a {@link SearchField} works with. */
export interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Narrows the services while somebody types. */
export function SearchField({ value, onChange }: SearchFieldProps): ReactNode {
  const { search } = useMessages().providerFilter;
  const id = useId();
  return (
    <div className="rs-filter__search">
      <label className="rs-hidden" htmlFor={id}>
        {search}
      </label>
      <Icon name="search" />
      <input
        id={id}
        type="search"
        value={value}
        placeholder={search}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
