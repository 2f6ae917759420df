import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.js';
import { ServiceLogo } from '../service-logo/service-logo.js';

/** What a {@link ServiceChoice} shows. */
export interface ServiceChoiceProps {
  readonly name: string;
  readonly logoUrl: string | null;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

/** One service as a button that stays pressed while it is chosen. It is as wide pressed as not: nothing moves. */
export function ServiceChoice({ name, logoUrl, chosen, onToggle }: ServiceChoiceProps): ReactNode {
  return (
    <button type="button" className="rs-filter__choice" aria-pressed={chosen} title={name} onClick={onToggle}>
      <span className="rs-filter__logo">
        <ServiceLogo name={name} logoUrl={logoUrl} />
        <span className="rs-filter__check">
          <Icon name="check" />
        </span>
      </span>
      <bdi className="rs-filter__name">{name}</bdi>
    </button>
  );
}
