import type { SearchResponse } from '@radarr/streaming-api-client';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Poster, useFormats, useMessages } from '@/components/streaming/index.js';
import { useWebMessages } from '../../messages/web-messages-context.js';
import { titlePath } from '../../router/paths.js';

const MOST = 6;

type Hit = SearchResponse['data']['results'][number];

/** A title that was found, with where it can be watched as far as that is known. */
export function SearchHit({ hit, region }: { readonly hit: Hit; readonly region: string }): ReactNode {
  const { notices } = useMessages();
  const { media_type: mediaType, tmdb_id: tmdbId, title, release_date: date, overview } = hit;
  return (
    <li className="hit">
      <Poster path={hit.poster_path} title={title} sizes="92px" />
      <div className="hit__text">
        <h2>
          <Link to={titlePath({ mediaType, tmdbId })}>{title}</Link>
        </h2>
        <p className="quiet">
          {mediaType === 'movie' ? notices.movie : notices.show}
          {date !== null && ` · ${date.slice(0, 4)}`}
        </p>
        {overview !== null && <p className="hit__overview">{overview}</p>}
        <HitServices availability={hit.availability} region={region} />
      </div>
    </li>
  );
}

function HitServices({
  availability,
  region,
}: {
  availability: Hit['availability'];
  region: string;
}): ReactNode {
  const { search } = useWebMessages();
  const formats = useFormats();
  if (!availability.known) return <p className="quiet">{search.notChecked}</p>;
  if (availability.services.length === 0)
    return <p className="quiet">{search.nowhere(formats.region(region))}</p>;
  const more = availability.services.length - MOST;
  return (
    <ul className="chips">
      {availability.services.slice(0, MOST).map(({ service_id: id, service_name: name }) => (
        <li key={id}>{name}</li>
      ))}
      {more > 0 && <li>+{more}</li>}
    </ul>
  );
}
