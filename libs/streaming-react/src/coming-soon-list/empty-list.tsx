import type { ReactNode } from 'react';
import { useFormats } from '../format/use-formats.js';
import { useMessages } from '../messages/use-messages.js';
import { Notice } from '../notice/notice.js';
import type { ComingSoonBody } from './use-coming-soon.js';

/** Why a list has no rows: nothing arrives, or nobody has said so far. */
export function EmptyList({ of }: { readonly of: ComingSoonBody }): ReactNode {
  const { comingSoon } = useMessages();
  const { day, list, number } = useFormats();
  const { pending, sources, wanted_services: wanted = [] } = of;
  const from = day(of.from);
  const to = day(of.to);
  if (pending > 0 || sources.every(({ status }) => status === 'failed' || status === 'not_configured'))
    return (
      <Notice tone="info" title={comingSoon.uncheckedTitle}>
        <p>{pending > 0 ? comingSoon.pending(pending, number(pending)) : comingSoon.unchecked}</p>
      </Notice>
    );
  const services = list(wanted.map(({ service_name }) => service_name));
  return (
    <Notice tone="info" title={comingSoon.emptyTitle}>
      <p>{wanted.length > 0 ? comingSoon.emptyOn(services, from, to) : comingSoon.empty(from, to)}</p>
    </Notice>
  );
}
