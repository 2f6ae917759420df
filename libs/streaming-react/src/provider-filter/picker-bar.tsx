import type { ReactNode } from 'react';
import { useFormats } from '../format/use-formats.js';
import { Icon } from '../icons/icon.js';
import { useMessages } from '../messages/use-messages.js';
import type { Choices } from './choices.js';
import { OnlyMineButton, RememberButton } from './my-services-buttons.js';

/** What a {@link PickerBar} works with. */
export interface PickerBarProps {
  readonly choices: Choices;
  /** What is remembered as the reader's own. */
  readonly mine: Choices;
  readonly onChoose: (names: string[]) => void;
  /** @default nothing can be remembered */
  readonly onRemember?: ((names: string[]) => void) | undefined;
  /** What comes first. */
  readonly children: ReactNode;
}

/** What can be done with all choices at once. */
export function PickerBar({ choices, mine, onChoose, onRemember, children }: PickerBarProps): ReactNode {
  const { providerFilter } = useMessages();
  const { number } = useFormats();
  return (
    <div className="rs-filter__bar">
      {children}
      <OnlyMineButton choices={choices} mine={mine} onChoose={onChoose} />
      <button
        type="button"
        className="rs-button"
        aria-disabled={choices.size === 0}
        onClick={() => choices.size > 0 && onChoose([])}
      >
        <Icon name="close" />
        {providerFilter.clear(number(choices.size))}
      </button>
      {onRemember && <RememberButton choices={choices} mine={mine} onRemember={onRemember} />}
    </div>
  );
}
