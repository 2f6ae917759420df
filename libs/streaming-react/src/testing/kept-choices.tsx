import { useState, type ReactNode } from 'react';
import { ProviderFilterView, type ProviderFilterViewProps } from '../provider-filter/provider-filter-view.js';

/** Keeps what is chosen and what is remembered, as a page does. */
export function KeptChoices({
  selectedProviders,
  myServices = [],
  ...props
}: ProviderFilterViewProps): ReactNode {
  const [chosen, setChosen] = useState(selectedProviders);
  const [mine, setMine] = useState(myServices);
  return (
    <ProviderFilterView
      {...props}
      selectedProviders={chosen}
      myServices={mine}
      onProvidersChange={(names) => {
        setChosen(names);
        props.onProvidersChange(names);
      }}
      onMyServicesChange={(names) => {
        setMine(names);
        props.onMyServicesChange?.(names);
      }}
    />
  );
}
