import type { TraktAuthResponse } from '@radarr/streaming-api-client';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Notice } from '@/components/streaming/index.js';
import { useWebMessages } from '../../messages/web-messages-context.js';
import { PATHS } from '../../router/paths.js';

/** Why there is no account whose list could be shown, and where one connects it. */
export function AccountMissing({ account }: { readonly account: TraktAuthResponse['data'] }): ReactNode {
  const { trakt, watchlist } = useWebMessages();
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
