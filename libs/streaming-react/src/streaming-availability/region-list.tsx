import { useId, type ReactNode } from 'react';
import { useFormats } from '../format/use-formats.js';
import { useMessages } from '../messages/use-messages.js';
import type { RegionsAvailability } from './offer.js';
import type { IsOwn } from './own-services.js';
import { RegionButton } from './region-button.js';
import { regionGroups, type RegionGroup } from './region-groups.js';

/** What a list of regions shows and does. */
export interface RegionListProps {
  readonly regions: RegionsAvailability['regions'];
  readonly isOwn: IsOwn;
  /** The region that is shown. */
  readonly current: string | undefined;
  readonly onChoose: (region: string) => void;
}

/** Every region in which a title can be watched, by the best way to do so there. */
export function RegionList({ regions, isOwn, ...choice }: RegionListProps): ReactNode {
  const { availability } = useMessages();
  const groups = regionGroups(regions, isOwn);
  if (groups.length === 0) return <p className="rs-where__quiet">{availability.regionsEmpty}</p>;
  return (
    <>
      <p className="rs-where__quiet">{availability.regionsAdvice}</p>
      {groups.map((group) => (
        <Group key={group.way} group={group} {...choice} />
      ))}
    </>
  );
}

function Group({
  group: { way, regions },
  current,
  onChoose,
}: { readonly group: RegionGroup } & Pick<RegionListProps, 'current' | 'onChoose'>): ReactNode {
  const { availability } = useMessages();
  const { compareNames, region: nameOf } = useFormats();
  const id = useId();
  const sorted = regions.toSorted((a, b) => compareNames(nameOf(a.region), nameOf(b.region)));
  return (
    <>
      <h4 id={id}>
        {way === 'own' ? availability.ownHeading : availability.kinds[way]}{' '}
        <span className="rs-where__quiet">{regions.length}</span>
      </h4>
      <ul className="rs-where__regions" aria-labelledby={id}>
        {sorted.map((one) => (
          <li key={one.region}>
            <RegionButton of={one} current={one.region === current} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </>
  );
}
