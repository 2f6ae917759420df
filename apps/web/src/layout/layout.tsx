import { useRef, type ReactNode } from 'react';
import { Outlet } from 'react-router';
import { useWebMessages } from '../messages/web-messages-context.js';
import { useOnline } from '../offline/use-online.js';
import { DemoNote } from './demo-note.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { KeysDialog } from './keys-dialog.js';
import { useFreshPage } from './use-fresh-page.js';
import { useShortcuts } from './use-shortcuts.js';

/** What surrounds every page that one has to be signed in for. */
export function Layout(): ReactNode {
  const messages = useWebMessages();
  const online = useOnline();
  const searchField = useRef<HTMLInputElement>(null);
  const keys = useRef<HTMLDialogElement>(null);
  useFreshPage();
  useShortcuts({
    search: () => searchField.current?.focus(),
    help: () => keys.current?.showModal(),
  });
  return (
    <>
      <a className="skip" href="#content">
        {messages.skipToContent}
      </a>
      <Header searchField={searchField} />
      {!online && (
        <p className="strip" role="status">
          {messages.offline}
        </p>
      )}
      <DemoNote />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
      <KeysDialog ref={keys} />
    </>
  );
}
