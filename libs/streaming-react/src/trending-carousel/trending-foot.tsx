import type { ReactNode } from 'react';
import { Attribution, type CreditChoice, type Credited } from '../attribution/attribution.js';
import { useFormats } from '../format/use-formats.js';
import { Icon } from '../icons/icon.js';
import { useMessages } from '../messages/use-messages.js';
import { ProvenanceLine } from '../sources/provenance-line.js';
import { isAnswered, isNarrowed, type TrendingList } from './trending-list.js';

/** Under the cards: what is still to come, how old the list is, and whose it is. */
export function TrendingFoot({
  list,
  creditedElsewhere,
}: CreditChoice & { readonly list: TrendingList }): ReactNode {
  const { trending } = useMessages();
  const { day } = useFormats();
  const comparedWith = list.compared_with;
  return (
    <footer className="rs-trending__foot">
      <StillToCome list={list} />
      {isAnswered(list) && (
        <div className="rs-trending__line">
          <ProvenanceLine of={list} />
          {typeof comparedWith === 'string' && (
            <p className="rs-provenance">{trending.comparedWith(day(comparedWith))}</p>
          )}
        </div>
      )}
      {!creditedElsewhere && <Attribution to={creditedFor(list)} />}
    </footer>
  );
}

/** Holds the place of a foot while the list is loaded. */
export function TrendingFootSkeleton({ creditedElsewhere }: CreditChoice): ReactNode {
  return (
    <footer className="rs-trending__foot">
      <p className="rs-provenance">{'\u00a0'}</p>
      {!creditedElsewhere && <Attribution to={['tmdb', 'trakt']} />}
    </footer>
  );
}

function StillToCome({ list }: { readonly list: TrendingList }): ReactNode {
  const { trending } = useMessages();
  const { number } = useFormats();
  const { pending, availability_pending: unsought = 0, availability_failed: failed = 0 } = list;
  const reason = list.availability_reason ?? '';
  return (
    <div role="status" className="rs-trending__to-come">
      {pending > 0 && <Remark icon="refresh">{trending.pending(pending, number(pending))}</Remark>}
      {unsought > 0 && <Remark icon="refresh">{trending.lookingUp(unsought, number(unsought))}</Remark>}
      {failed > 0 && <Remark icon="warning">{trending.lookUpFailed(failed, number(failed), reason)}</Remark>}
    </div>
  );
}

function Remark({
  icon,
  children,
}: {
  readonly icon: 'refresh' | 'warning';
  readonly children: string;
}): ReactNode {
  return (
    <p className="rs-trending__remark">
      <Icon name={icon} />
      {children}
    </p>
  );
}

/** TMDB's pictures and names are always there; TMDB's offers, by which a list is narrowed, are JustWatch's. */
function creditedFor(list: TrendingList): Credited[] {
  const trakt = list.sources.some(({ source, used }) => source === 'trakt' && used > 0);
  return [
    'tmdb',
    ...(trakt ? (['trakt'] as const) : []),
    ...(isNarrowed(list) ? (['justwatch'] as const) : []),
  ];
}
