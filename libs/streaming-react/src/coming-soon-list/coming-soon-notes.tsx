import type { ReactNode } from 'react';
import { Attribution, type CreditChoice } from '../attribution/attribution.js';
import { useFormats } from '../format/use-formats.js';
import { useMessages } from '../messages/use-messages.js';
import { ProvenanceLine } from '../sources/provenance-line.js';
import { sourceName } from '../sources/source-name.js';
import type { ComingSoonBody } from './use-coming-soon.js';

/** What there is to know of a list besides its rows: what is missing from it, how old it is, and whose it is. */
export function ComingSoonNotes({
  of,
  creditedElsewhere,
}: CreditChoice & { readonly of: ComingSoonBody }): ReactNode {
  const { comingSoon } = useMessages();
  const { number } = useFormats();
  const { pending, releases, sources } = of;
  const used = sources.filter(({ status }) => status === 'ok' || status === 'stale');
  return (
    <footer className="rs-soon__notes">
      <p role="status">
        {pending > 0 && releases.length > 0 && comingSoon.pending(pending, number(pending))}
      </p>
      {used
        .filter(({ truncated }) => truncated)
        .map(({ source }) => (
          <p key={source}>{comingSoon.truncated(sourceName(source))}</p>
        ))}
      {releases.some(({ regional }) => !regional) && <p>{comingSoon.foreignDayNote}</p>}
      {used.length > 0 && <ProvenanceLine of={of} />}
      {!creditedElsewhere && used.some(({ source }) => source === 'tmdb') && (
        <Attribution to={['tmdb', 'justwatch']} />
      )}
    </footer>
  );
}
