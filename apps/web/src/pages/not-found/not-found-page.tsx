import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePageTitle } from '../../layout/use-page-title.js';
import { useWebMessages } from '../../messages/web-messages-context.js';
import { PATHS } from '../../router/paths.js';

/** For addresses that lead nowhere. */
export function NotFoundPage(): ReactNode {
  const { notFound } = useWebMessages();
  usePageTitle(notFound.title);
  return (
    <div className="page page--narrow">
      <h1>{notFound.title}</h1>
      <p>{notFound.advice}</p>
      <Link className="rs-button" to={PATHS.home}>
        {notFound.home}
      </Link>
    </div>
  );
}
