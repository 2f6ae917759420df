import { lazy, Suspense, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { TrendingCarousel } from '@/components/streaming/index.js';
import { usePageTitle } from '../../layout/use-page-title.js';
import { WhenNear } from '../../layout/when-near.js';
import { useWebMessages } from '../../messages/web-messages-context.js';
import { titlePath } from '../../router/paths.js';
import { useSettings } from '../../settings/use-settings.js';
import { HomeChoices } from './home-choices.js';
import { useHomeChoices } from './use-home-choices.js';

// Below what is seen at first.
const ComingSoonShelves = lazy(async () => ({
  default: (await import('./coming-soon-shelves.js')).ComingSoonShelves,
}));

/** What everybody is watching, and what arrives. */
export function HomePage(): ReactNode {
  const { home } = useWebMessages();
  const { effectiveRegion: region } = useSettings();
  const choices = useHomeChoices();
  const navigate = useNavigate();
  usePageTitle(undefined);
  const { window, source, providers } = choices;
  return (
    <div className="page">
      <h1 className="page__title">{home.title}</h1>
      <HomeChoices {...choices} region={region} />
      {(['movie', 'tv'] as const).map((mediaType) => (
        <TrendingCarousel
          key={mediaType}
          mediaType={mediaType}
          timeWindow={window}
          source={source}
          region={region}
          providers={providers}
          heading={mediaType === 'movie' ? home.trendingMovies : home.trendingShows}
          priority={mediaType === 'movie'}
          creditedElsewhere
          hrefFor={titlePath}
          onMovieSelect={(tmdbId) => void navigate(titlePath({ mediaType, tmdbId }))}
        />
      ))}
      <WhenNear>
        <Suspense fallback={<div className="when-near" />}>
          <ComingSoonShelves region={region} providers={providers} />
        </Suspense>
      </WhenNear>
    </div>
  );
}
