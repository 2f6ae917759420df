import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { ProblemNotice, StreamingAvailability, useMyServices } from '@/components/streaming/index.js';
import { usePageTitle } from '../../layout/use-page-title.js';
import type { TitleAddress } from '../../router/paths.js';
import { withParameter } from '../../router/use-address-choice.js';
import { useSettings } from '../../settings/use-settings.js';
import { TitleHead, TitleHeadPlaceholder } from './title-head.js';
import { TrendCard } from './trend-card.js';
import { useTitleDetails } from './use-title-details.js';

/** The page of a title that may or may not exist. */
export function TitleView({ mediaType, tmdbId }: TitleAddress): ReactNode {
  const { effectiveRegion } = useSettings();
  const { services } = useMyServices();
  const [parameters, setParameters] = useSearchParams();
  const named = parameters.get('region');
  const region = named !== null && /^[A-Z]{2}$/.test(named) ? named : effectiveRegion;
  const details = useTitleDetails({ mediaType, tmdbId });
  usePageTitle(details.status === 'ready' ? details.data.title : undefined);
  if (details.status === 'failed')
    return (
      <div className="page rs">
        <ProblemNotice problem={details.problem} onRetry={details.onRetry} />
      </div>
    );
  return (
    <article className="page">
      {details.status === 'loading' ? <TitleHeadPlaceholder /> : <TitleHead details={details.data} />}
      <div className="columns columns--main">
        <StreamingAvailability
          tmdbId={tmdbId}
          mediaType={mediaType}
          region={region}
          myServices={services}
          onRegionChange={(next) => setParameters((now) => withParameter(now, 'region', next))}
        />
        <TrendCard mediaType={mediaType} tmdbId={tmdbId} />
      </div>
    </article>
  );
}
