import type { ReactNode } from 'react';
import { useWebMessages } from '../messages/web-messages-context.js';

/** What stands in place of a page that broke. */
export function Crash(): ReactNode {
  const { crash } = useWebMessages();
  return (
    <main className="page page--narrow" role="alert">
      <h1>{crash.title}</h1>
      <p>{crash.advice}</p>
      <button type="button" className="rs-button" onClick={() => location.reload()}>
        {crash.reload}
      </button>
    </main>
  );
}
