import { useMemo, useState, type ReactNode } from 'react';
import { useFormats } from '../format/use-formats.js';
import { useMessages } from '../messages/use-messages.js';
import { readChoices, toggleChoice, type Choices } from './choices.js';
import { ListedServices } from './listed-services.js';
import { PickerBar } from './picker-bar.js';
import type { ChoiceProps } from './provider-filter-view.js';
import { SearchField } from './search-field.js';
import { indexServices, type Service } from './service-index.js';
import { UnlistedChoices } from './unlisted-choices.js';

/** What a {@link ProviderPicker} chooses from. */
export interface ProviderPickerProps extends ChoiceProps {
  readonly services: readonly Service[];
  /** Whose services they are, ISO 3166-1; undefined when nobody can say which services there are. */
  readonly region?: string;
  /** The id of the heading that names the choices. */
  readonly labelledBy: string;
}

/** The services of one region to choose from, and the choices that it does not have. */
export function ProviderPicker({ services, region, labelledBy, ...props }: ProviderPickerProps): ReactNode {
  const { selectedProviders, onProvidersChange, myServices = [], onMyServicesChange } = props;
  const { providerFilter } = useMessages();
  const formats = useFormats();
  const find = useMemo(() => indexServices(services), [services]);
  const choices = readChoices(selectedProviders, find);
  const [kept, keep] = useKept(choices);
  const [search, setSearch] = useState('');
  const onToggle = (key: string, name: string): void => {
    keep(key, name);
    onProvidersChange(toggleChoice(choices, key, name));
  };
  return (
    <>
      <PickerBar
        choices={choices}
        mine={readChoices(myServices, find)}
        onChoose={onProvidersChange}
        onRemember={onMyServicesChange}
      >
        {services.length > 0 && <SearchField value={search} onChange={setSearch} />}
      </PickerBar>
      <UnlistedChoices
        label={region === undefined ? providerFilter.chosen : providerFilter.missing(formats.region(region))}
        names={withoutListed(kept, services)}
        choices={choices}
        missing={region !== undefined}
        onToggle={onToggle}
      />
      {services.length > 0 && (
        <ListedServices {...{ services, choices, kept, search, labelledBy, onToggle }} />
      )}
    </>
  );
}

function withoutListed(choices: Choices, services: readonly Service[]): Choices {
  const listed = new Set(services.map(({ id }) => id));
  return new Map([...choices].filter(([key]) => !listed.has(key)));
}

/**
 * Everything that is or was chosen since the list is there. It stays where it is when it is taken back: what somebody
 * just pressed must not vanish under their finger.
 */
function useKept(choices: Choices): [Choices, (key: string, name: string) => void] {
  const [before, setBefore] = useState(choices);
  const kept = new Map([...before, ...choices]);
  return [kept, (key, name) => setBefore(new Map([...kept, [key, name]]))];
}
