import { useId, useState, type ReactNode } from 'react';
import { useFormats } from '../format/use-formats.js';
import { useMessages } from '../messages/use-messages.js';
import type { Choices } from './choices.js';
import { ServiceChoice } from './service-choice.js';
import type { Service } from './service-index.js';
import { shownServices } from './shown-services.js';

/** What {@link ListedServices} shows. */
export interface ListedServicesProps {
  readonly services: readonly Service[];
  readonly choices: Choices;
  /** Shown wherever they stand in a shortened list. */
  readonly kept: Choices;
  /** What is searched for; blank when nothing is. */
  readonly search: string;
  /** The id of what names them. */
  readonly labelledBy: string;
  readonly onToggle: (key: string, name: string) => void;
}

/** A region's services as buttons: the first of them, all, or those that are found. */
export function ListedServices(props: ListedServicesProps): ReactNode {
  const { services, choices, kept, search, labelledBy, onToggle } = props;
  const { providerFilter } = useMessages();
  const { number } = useFormats();
  const [all, setAll] = useState(false);
  const id = useId();
  const shown = shownServices(services, { search, all, kept });
  const total = number(services.length);
  const searching = search.trim() !== '';
  return (
    <div className="rs-filter__group" role="group" aria-labelledby={labelledBy}>
      <p className="rs-filter__count" role="status">
        {searching
          ? providerFilter.matches(shown.length, number(shown.length), total)
          : providerFilter.total(services.length, total)}
      </p>
      <div id={id} className="rs-filter__choices">
        {shown.map((service) => (
          <ServiceChoice
            key={service.id}
            name={service.name}
            logoUrl={service.logo_url}
            chosen={choices.has(service.id)}
            onToggle={() => onToggle(service.id, service.name)}
          />
        ))}
      </div>
      {!searching && (all || shown.length < services.length) && (
        <button
          type="button"
          className="rs-button rs-filter__more"
          aria-expanded={all}
          aria-controls={id}
          onClick={() => setAll(!all)}
        >
          {all ? providerFilter.showFewer : providerFilter.showAll(total)}
        </button>
      )}
    </div>
  );
}
