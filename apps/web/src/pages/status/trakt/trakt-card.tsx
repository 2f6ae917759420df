import type { ReactNode } from 'react';
import { ProblemNotice, useFormats } from '@/components/streaming/index.js';
import { useWebMessages } from '../../../messages/web-messages-context.js';
import { Card } from '../card.js';
import { DisconnectButton } from './disconnect-button.js';
import { PendingCode } from './pending-code.js';
import { useTraktAccount, type TraktAccount } from './use-trakt-account.js';

/** The account at Trakt: connects it, shows how it is, and lets go of it. */
export function TraktCard(): ReactNode {
  const { trakt } = useWebMessages();
  const account = useTraktAccount();
  return (
    <Card title={trakt.title}>
      {account.problem ? (
        <ProblemNotice problem={account.problem} />
      ) : (
        account.auth && <TraktState {...account} auth={account.auth} />
      )}
    </Card>
  );
}

type Known = Omit<TraktAccount, 'auth'> & { readonly auth: NonNullable<TraktAccount['auth']> };

function TraktState({ auth, connect, renew, disconnect, busy }: Known): ReactNode {
  const { trakt } = useWebMessages();
  const { fromNow } = useFormats();
  const { code, connection, ended_code: ended } = auth;
  const connectButton = (label: string): ReactNode => (
    <button type="button" className="rs-button rs-button--main" disabled={busy} onClick={connect}>
      {label}
    </button>
  );
  return (
    <>
      {auth.status === 'broken' && <p className="bad">{`${trakt.broken}. ${auth.message ?? ''}`}</p>}
      {connection && (
        <p>
          <strong>
            {connection.user_name === null ? trakt.connectedUnnamed : trakt.connectedAs(connection.user_name)}
          </strong>
          <br />
          <span className="quiet">{trakt.renewed(fromNow(connection.next_refresh_at))}</span>
          {connection.refresh_failure !== null && <span className="bad"> {connection.refresh_failure}</span>}
        </p>
      )}
      {code && <PendingCode code={code} />}
      {auth.status === 'disconnected' && <p className="quiet">{trakt.about}</p>}
      {ended && <p role="status">{trakt.ended[isKnownEnd(ended.outcome) ? ended.outcome : 'other']}</p>}
      <div className="buttons">
        {auth.status === 'disconnected' && connectButton(trakt.connect)}
        {auth.status === 'broken' && connectButton(trakt.connectAnew)}
        {auth.status === 'connected' && (
          <button type="button" className="rs-button" disabled={busy} onClick={renew}>
            {trakt.renewNow}
          </button>
        )}
        {(connection !== null || auth.status === 'broken') && (
          <DisconnectButton busy={busy} onDisconnect={disconnect} />
        )}
      </div>
    </>
  );
}

const isKnownEnd = (outcome: string): outcome is 'denied' | 'expired' | 'used' =>
  ['denied', 'expired', 'used'].includes(outcome);
