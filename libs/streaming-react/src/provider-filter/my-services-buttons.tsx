import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.js';
import { useMessages } from '../messages/use-messages.js';
import { sameChoices, type Choices } from './choices.js';

interface MineProps {
  readonly choices: Choices;
  /** What is remembered. */
  readonly mine: Choices;
}

/** Chooses what is remembered and nothing else; pressed again, nothing. Absent while nothing is remembered. */
export function OnlyMineButton(
  props: MineProps & { readonly onChoose: (names: string[]) => void },
): ReactNode {
  const { choices, mine, onChoose } = props;
  const { onlyMine } = useMessages().providerFilter;
  if (mine.size === 0) return null;
  const same = sameChoices(choices, mine);
  return (
    <button
      type="button"
      className="rs-button rs-filter__mine"
      aria-pressed={same}
      onClick={() => onChoose(same ? [] : [...mine.values()])}
    >
      <Icon name="star" />
      {onlyMine}
    </button>
  );
}

/**
 * Remembers what is chosen as the reader's own services, or forgets them when nothing is chosen. It stays where it is
 * whatever it does next, so that nobody who just pressed it loses their place.
 */
export function RememberButton(
  props: MineProps & { readonly onRemember: (names: string[]) => void },
): ReactNode {
  const { choices, mine, onRemember } = props;
  const { providerFilter } = useMessages();
  if (choices.size === 0 && mine.size === 0) return null;
  const same = sameChoices(choices, mine);
  return (
    <button
      type="button"
      className="rs-button rs-filter__remember"
      aria-disabled={same}
      onClick={() => !same && onRemember([...choices.values()])}
    >
      {same && <Icon name="check" />}
      {providerFilter[same ? 'remembered' : choices.size === 0 ? 'forget' : 'remember']}
    </button>
  );
}
