import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import {
  ProblemNotice,
  queryViewState,
  Skeleton,
  useStreamingEnvironment,
} from '@/components/streaming/index.js';
import { usePageTitle } from '../../layout/use-page-title.js';
import { useWebMessages } from '../../messages/web-messages-context.js';
import { CacheCard } from './cache-card.js';
import { CreditsCard } from './credits-card.js';
import { JobsCard } from './jobs-card.js';
import { RefreshButton } from './refresh-button.js';
import { statusQuery } from './status-query.js';
import { TraktCard } from './trakt/trakt-card.js';
import { UpstreamsCard } from './upstreams-card.js';

const AGAIN_MS = 15_000;

/** How the server is: its sources, credits, cache, jobs, and the account at Trakt. */
export function StatusPage(): ReactNode {
  const { status: messages } = useWebMessages();
  const { client, queryClient } = useStreamingEnvironment();
  usePageTitle(messages.title);
  const state = queryViewState(useQuery({ ...statusQuery(client), refetchInterval: AGAIN_MS }, queryClient));
  return (
    <div className="page rs">
      <div className="page__head">
        <h1 className="page__title">{messages.title}</h1>
        <RefreshButton />
      </div>
      {state.status === 'loading' && (
        <Skeleton>
          <div className="card card--placeholder" data-rs-box="" />
        </Skeleton>
      )}
      {state.status !== 'loading' && state.problem && (
        <ProblemNotice problem={state.problem} onRetry={state.onRetry} />
      )}
      {state.status === 'ready' && (
        <div className="cards">
          <UpstreamsCard upstreams={state.data.data.upstreams} />
          {state.data.data.credits.map((credits) => (
            <CreditsCard key={credits.source} credits={credits} />
          ))}
          <TraktCard />
          <CacheCard cache={state.data.data.cache} />
          <JobsCard jobs={state.data.data.jobs} />
        </div>
      )}
    </div>
  );
}
