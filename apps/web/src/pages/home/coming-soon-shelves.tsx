import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { ComingSoonList } from '@/components/streaming/index.js';
import { useWebMessages } from '../../messages/web-messages-context.js';
import { PATHS, titlePath } from '../../router/paths.js';

const SOON = 6;

/** The next arrivals of both kinds, and the way to all of them. */
export function ComingSoonShelves({
  region,
  providers,
}: {
  readonly region: string;
  readonly providers: readonly string[];
}): ReactNode {
  const { home } = useWebMessages();
  const navigate = useNavigate();
  return (
    <>
      <div className="columns">
        {(['movie', 'tv'] as const).map((mediaType) => (
          <ComingSoonList
            key={mediaType}
            mediaType={mediaType}
            heading={mediaType === 'movie' ? home.comingMovies : home.comingShows}
            region={region}
            providers={providers}
            limit={SOON}
            creditedElsewhere
            hrefFor={titlePath}
            onMovieSelect={(tmdbId) => void navigate(titlePath({ mediaType, tmdbId }))}
          />
        ))}
      </div>
      <Link className="rs-button" to={PATHS.calendar}>
        {home.wholeCalendar}
      </Link>
    </>
  );
}
