import type { TraktAuthResponse } from '@radarr/streaming-api-client';
import { useEffect, useState, type ReactNode } from 'react';
import { useWebMessages } from '../../../messages/web-messages-context.js';
import { QrCode } from './qr-code.js';

type Code = NonNullable<TraktAuthResponse['data']['code']>;

/** A code that waits to be typed at Trakt, as letters and as a picture, with the time that is left. */
export function PendingCode({ code }: { readonly code: Code }): ReactNode {
  const { trakt } = useWebMessages();
  const left = useSecondsUntil(code.expires_at);
  const address = `${code.verification_url}/${code.user_code}`;
  return (
    <div className="pending-code">
      <p>{trakt.typeCode(new URL(code.verification_url).host)}</p>
      <a href={address} target="_blank" rel="noopener noreferrer" aria-label={trakt.qr}>
        <QrCode text={address} />
      </a>
      <p>
        <span className="rs-hidden">{trakt.codeLabel}: </span>
        <code className="pending-code__letters">{code.user_code}</code>
      </p>
      {/* Read out once, not every second. */}
      <p className="quiet" role="timer" aria-live="off">
        {trakt.codeLeft(asClock(left))}
      </p>
    </div>
  );
}

const asClock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

function useSecondsUntil(moment: string): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.round((new Date(moment).getTime() - now) / 1000));
}
