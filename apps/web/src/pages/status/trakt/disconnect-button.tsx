import { useRef, type ReactNode } from 'react';
import { useWebMessages } from '../../../messages/web-messages-context.js';

/** Lets go of the account, once it was asked again. */
export function DisconnectButton({
  busy,
  onDisconnect,
}: {
  readonly busy: boolean;
  readonly onDisconnect: () => void;
}): ReactNode {
  const { trakt } = useWebMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" className="rs-button" disabled={busy} onClick={() => dialog.current?.showModal()}>
        {trakt.disconnect}
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby="disconnect-title">
        <h2 id="disconnect-title">{trakt.disconnectSure}</h2>
        <form method="dialog" className="buttons">
          <button className="rs-button">{trakt.cancel}</button>
          <button className="rs-button rs-button--main" onClick={onDisconnect}>
            {trakt.disconnect}
          </button>
        </form>
      </dialog>
    </>
  );
}
