import type { components } from '@radarr/streaming-api-client';
import type { ReactNode } from 'react';
import { Icon, sourceName, useFormats } from '@/components/streaming/index.js';
import { useWebMessages } from '../../messages/web-messages-context.js';
import { Card } from './card.js';

type Upstream = components['schemas']['UpstreamBody'];

/** Which sources are set up, what each gives, which fail just now, and what the others are missing. */
export function UpstreamsCard({ upstreams }: { readonly upstreams: readonly Upstream[] }): ReactNode {
  const { status } = useWebMessages();
  const { list } = useFormats();
  return (
    <Card title={status.upstreams}>
      <ul className="rows">
        {upstreams.map(({ source, configured, offers, missing, advice, circuit, failing }) => (
          <li key={source} className="rows__row">
            <Icon name={configured && !failing ? 'check' : 'warning'} />
            <div>
              <strong>{sourceName(source)}</strong>
              <p>{configured ? status.setUp : status.missing(list(missing))}</p>
              {failing && <Failing failing={failing} isResting={circuit === 'open'} />}
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

function Failing({
  failing: { since, error_code: code },
  isResting,
}: {
  readonly failing: NonNullable<Upstream['failing']>;
  readonly isResting: boolean;
}): ReactNode {
  const { status } = useWebMessages();
  const { fromNow } = useFormats();
  return (
    <p>
      {status.failing(status.failures[code] ?? code, fromNow(since))}
      {isResting && ` ${status.resting}`}
    </p>
  );
}
