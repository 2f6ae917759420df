import type { ReactNode } from 'react';
import { useFormats } from '../format/use-formats.js';
import { useMessages } from '../messages/use-messages.js';
import { sourceName } from './source-name.js';
import type { Provenance } from './source-report.js';

/** How old an answer is, and whose it is, in one line. */
export function ProvenanceLine({
  of,
}: {
  readonly of: Pick<Provenance, 'fetched_at' | 'sources'>;
}): ReactNode {
  const { notices } = useMessages();
  const { fromNow, list, dateTime } = useFormats();
  const used = of.sources.filter(({ status }) => status === 'ok' || status === 'stale');
  const names = used.map(({ source }) => sourceName(source));
  return (
    <p className="rs-provenance">
      <time dateTime={of.fetched_at} title={dateTime(of.fetched_at)}>
        {notices.asOf(fromNow(of.fetched_at), list(names))}
      </time>
    </p>
  );
}
