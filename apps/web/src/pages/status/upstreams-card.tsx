import type { components } from '@radarr/streaming-api-client';
import type { ReactNode } from 'react';
import { Icon, sourceName, useFormats } from '@/components/streaming/index.js';
import { useWebMessages } from '../../messages/web-messages-context.js';
import { Card } from './card.js';

/** Which sources are set up, what each gives, and what the others are missing. */
export function UpstreamsCard({
  upstreams,
}: {
  readonly upstreams: readonly components['schemas']['UpstreamBody'][];
}): ReactNode {
  const { status } = useWebMessages();
  const { list } = useFormats();
  return (
    <Card title={status.upstreams}>
      <ul className="rows">
        {upstreams.map(({ source, configured, offers, missing, advice }) => (
          <li key={source} className="rows__row">
            <Icon name={configured ? 'check' : 'warning'} />
            <div>
              <strong>{sourceName(source)}</strong>
              <p>{configured ? status.setUp : status.missing(list(missing))}</p>
              {advice !== null && <p className="quiet">{advice}</p>}
              <p className="quiet">
                {status.offers(list(offers.map((offer) => status.capabilities[offer] ?? offer)))}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
