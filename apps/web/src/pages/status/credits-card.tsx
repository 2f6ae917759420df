import type { components } from '@radarr/streaming-api-client';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { sourceName, useFormats, useMessages } from '@/components/streaming/index.js';
import { useWebMessages } from '../../messages/web-messages-context.js';
import { titlePath } from '../../router/paths.js';
import { Card } from './card.js';

type Credits = components['schemas']['CreditsBody'];

/** What an upstream that sells its answers still gives, and what is asked next. */
export function CreditsCard({ credits }: { readonly credits: Credits }): ReactNode {
  const { status } = useWebMessages();
  const { dateTime } = useFormats();
  return (
    <Card title={status.creditsOf(sourceName(credits.source))}>
      <Balance label={status.creditsOfDay} balance={credits.day} />
      <Balance label={status.creditsOfMonth} balance={credits.month} />
      {credits.blocked_until !== null && <p>{status.creditsBlocked(dateTime(credits.blocked_until))}</p>}
      {credits.next.length > 0 && (
        <>
          <h3>{status.creditsNext}</h3>
          <ul className="chips">
            {credits.next.map((title) => (
              <NextTitle key={`${title.media_type}-${title.tmdb_id}`} title={title} />
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

/** A title, by its number where no list names it. */
function NextTitle({ title: next }: { readonly title: Credits['next'][number] }): ReactNode {
  const { notices } = useMessages();
  const { media_type: mediaType, tmdb_id: tmdbId, title, year } = next;
  return (
    <li>
      <Link to={titlePath({ mediaType, tmdbId })}>
        {title ?? `${mediaType === 'movie' ? notices.movie : notices.show} ${tmdbId}`}
      </Link>
      {year !== null && <span className="quiet"> {year}</span>}
    </li>
  );
}

function Balance({
  label,
  balance,
}: {
  readonly label: string;
  readonly balance: Credits['day'];
}): ReactNode {
  const { status } = useWebMessages();
  const { number, fromNow, dateTime } = useFormats();
  const { cap, spent, reserved, resets_at: resetsAt } = balance;
  return (
    <div className="balance">
      <p className="balance__head">
        <strong>{label}</strong> <span>{status.creditsSpent(number(spent), number(cap))}</span>
      </p>
      <meter aria-label={label} min={0} max={Math.max(cap, 1)} value={spent + reserved} />
      <p className="quiet">
        <time dateTime={resetsAt} title={dateTime(resetsAt)}>
          {status.creditsBack(fromNow(resetsAt))}
        </time>
        {reserved > 0 && ` · ${status.creditsReserved(number(reserved))}`}
      </p>
    </div>
  );
}
