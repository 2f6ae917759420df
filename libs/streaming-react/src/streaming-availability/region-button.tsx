import type { ReactNode } from 'react';
import { useFormats } from '../format/use-formats.js';
import { useMessages } from '../messages/use-messages.js';
import { ServiceLogo } from '../service-logo/service-logo.js';
import type { WatchableRegion } from './region-groups.js';

const LOGOS = 3;

/** A region in which a title can be watched; leads there. */
export function RegionButton({
  of: { region, services },
  current,
  onChoose,
}: {
  readonly of: WatchableRegion;
  /** It is the one that is shown. */
  readonly current: boolean;
  readonly onChoose: (region: string) => void;
}): ReactNode {
  const { availability } = useMessages();
  const formats = useFormats();
  const names = formats.list(services.map(({ name }) => name));
  return (
    <button
      type="button"
      className="rs-where__region"
      aria-current={current || undefined}
      aria-label={`${formats.region(region)}: ${names}`}
      title={names}
      onClick={() => onChoose(region)}
    >
      <span className="rs-where__region-name">
        {formats.region(region)}
        {current && <span className="rs-where__quiet"> ({availability.shownNow})</span>}
      </span>
      <span className="rs-where__logos" aria-hidden="true">
        {services.slice(0, LOGOS).map(({ id, name, logoUrl }) => (
          <ServiceLogo key={id} name={name} logoUrl={logoUrl} />
        ))}
        {services.length > LOGOS && (
          <span className="rs-where__quiet">{availability.more(services.length - LOGOS)}</span>
        )}
      </span>
    </button>
  );
}
