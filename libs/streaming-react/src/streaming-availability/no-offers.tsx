import type { ReactNode } from 'react';
import { useFormats } from '../format/use-formats.js';
import { Icon } from '../icons/icon.js';
import { useMessages } from '../messages/use-messages.js';
import { sourceName } from '../sources/source-name.js';
import type { RegionAvailability } from './offer.js';

/** Why no offer is shown: there is none, there was none, or nobody has said. */
export function NoOffers({ of }: { readonly of: RegionAvailability }): ReactNode {
  const { title, advice, known } = useNoOffers(of);
  return (
    <div className="rs-where__none">
      <Icon name={known ? 'close' : 'search'} />
      <div>
        <p className="rs-where__none-title">{title}</p>
        <p className="rs-where__quiet">{advice}</p>
      </div>
    </div>
  );
}

/** The same in words. */
export function useNoOffers(of: RegionAvailability): {
  readonly title: string;
  readonly advice: string;
  /** Somebody has said that there is none. */
  readonly known: boolean;
} {
  const { availability } = useMessages();
  const { dateTime, list, region } = useFormats();
  const place = region(of.region);
  const moment = dateTime(of.fetched_at);
  const unconfirmed = of.certainty === 'unconfirmed';
  if (unconfirmed && of.stale)
    return {
      title: availability.emptyThenTitle(place),
      advice: availability.emptyThenAdvice(moment),
      known: true,
    };
  if (unconfirmed)
    return {
      title: availability.notCheckedTitle(place),
      advice: availability.notCheckedAdvice,
      known: false,
    };
  const used = of.sources.filter(({ status }) => status === 'ok' || status === 'stale');
  // Of several, only one speaks of the region; the answer does not say which.
  const named = of.certainty !== 'single' || used.length === 1;
  const names = named ? list(used.map(({ source }) => sourceName(source))) : undefined;
  return {
    title: availability.emptyTitle(place, names, used.length),
    advice: availability.emptyAsOf(moment),
    known: true,
  };
}
