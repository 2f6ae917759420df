import type { components } from '@radarr/streaming-api-client';
import type { ReactNode } from 'react';
import { Icon, useFormats, useMyServices } from '@/components/streaming/index.js';
import { useWebMessages } from '../messages/web-messages-context.js';

/** As many as fit beside a poster. */
const MOST = 4;

/** The services that have a title, the reader's own first and marked. */
export function TitleServices({
  availability,
  region,
}: {
  readonly availability: components['schemas']['KnownOffersBody'];
  readonly region: string;
}): ReactNode {
  const { titleCard } = useWebMessages();
  const formats = useFormats();
  const { services: mine } = useMyServices();
  const { known, services } = availability;
  if (!known) return <p className="quiet">{titleCard.notChecked}</p>;
  if (services.length === 0) return <p className="quiet">{titleCard.nowhere(formats.region(region))}</p>;
  const shown = services
    .map(({ service_id: id, service_name: name }) => ({ id, name, isMine: mine.includes(name) }))
    .toSorted((a, b) => Number(b.isMine) - Number(a.isMine));
  const more = shown.length - MOST;
  return (
    <ul className="chips">
      {shown.slice(0, MOST).map(({ id, name, isMine }) => (
        <li key={id} className={isMine ? 'chips__mine' : undefined}>
          {isMine && <Icon name="check" />}
          {name}
          {isMine && <span className="rs-hidden"> ({titleCard.mine})</span>}
        </li>
      ))}
      {more > 0 && <li>+{more}</li>}
    </ul>
  );
}
