import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Notice, ProblemNotice, useStreamingEnvironment, viewProblem } from '@/components/streaming/index.js';
import { useWebMessages } from '../../messages/web-messages-context.js';
import { PATHS } from '../../router/paths.js';
import { TitleCardsPlaceholder } from '../../title-card/title-cards-placeholder.js';
import { traktAccountQuery } from '../status/trakt/trakt-account-query.js';

/** Why there is no account whose list could be shown, and where one connects it. */
export function AccountMissing({
  onConnected,
}: {
  /** It is there after all: somebody has just connected it elsewhere. */
  readonly onConnected: (() => void) | undefined;
}): ReactNode {
  const { trakt, watchlist } = useWebMessages();
  const { client, queryClient } = useStreamingEnvironment();
  const { data: account, error } = useQuery(traktAccountQuery(client), queryClient);
  const isConnected = account?.status === 'connected';
  const askAgain = useEffectEvent(() => onConnected?.());
  useEffect(() => {
    if (isConnected) askAgain();
  }, [isConnected]);
  if (error)
    return (
      <div className="rs">
        <ProblemNotice problem={viewProblem(error)} />
      </div>
    );
  if (!account || isConnected) return <TitleCardsPlaceholder />;
  const isBroken = account.status === 'broken';
  return (
    <div className="rs account-missing">
      <Notice tone={isBroken ? 'warning' : 'info'} title={isBroken ? trakt.broken : watchlist.notConnected}>
        <p>{isBroken ? account.message : trakt.about}</p>
      </Notice>
      <Link className="rs-button rs-button--main" to={PATHS.status}>
        {isBroken ? trakt.connectAnew : trakt.connect}
      </Link>
    </div>
  );
}
