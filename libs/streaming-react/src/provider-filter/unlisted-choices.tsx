import { useId, type ReactNode } from 'react';
import type { Choices } from './choices.js';
import { ServiceChoice } from './service-choice.js';

/** What {@link UnlistedChoices} shows. */
export interface UnlistedChoicesProps {
  /** Why they stand apart, such as "Not in France". */
  readonly label: string;
  /** The names of all of them, those that were taken back just now as well. */
  readonly names: Choices;
  readonly choices: Choices;
  /** The region does not have them: they are struck through. @default false */
  readonly missing?: boolean;
  readonly onToggle: (key: string, name: string) => void;
}

/** Choices that are no service of the region's list: they can be seen, and taken back. */
export function UnlistedChoices(props: UnlistedChoicesProps): ReactNode {
  const id = useId();
  const { label, names, choices, missing = false, onToggle } = props;
  if (names.size === 0) return null;
  return (
    <div
      className={missing ? 'rs-filter__group rs-filter__group--missing' : 'rs-filter__group'}
      role="group"
      aria-labelledby={id}
    >
      <h3 id={id} className="rs-filter__label">
        {label}
      </h3>
      <div className="rs-filter__choices">
        {[...names].map(([key, name]) => (
          <ServiceChoice
            key={key}
            name={name}
            logoUrl={null}
            chosen={choices.has(key)}
            onToggle={() => onToggle(key, name)}
          />
        ))}
      </div>
    </div>
  );
}
