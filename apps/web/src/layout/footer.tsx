import type { ReactNode } from 'react';
import { Attribution } from '@/components/streaming/index.js';
import { useWebMessages } from '../messages/web-messages-context.js';
import { SignOutButton } from '../session/sign-out-button.js';

/** Who the data is from, as their terms ask, and the way out. */
export function Footer(): ReactNode {
  const { apiDocs } = useWebMessages();
  return (
    <footer className="footer">
      <div className="rs">
        <Attribution to={['tmdb', 'justwatch', 'trakt', 'watchmode']} />
      </div>
      <a className="footer__mark" href="https://www.themoviedb.org/" rel="noopener noreferrer">
        TMDB
      </a>
      <a href="/api/docs">{apiDocs}</a>
      <SignOutButton />
    </footer>
  );
}
