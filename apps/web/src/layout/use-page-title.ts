import { useEffect } from 'react';
import { useWebMessages } from '../messages/web-messages-context.js';

/** Names the page in the browser's tab and history. @param title undefined while it is not known */
export function usePageTitle(title: string | undefined): void {
  const { appName } = useWebMessages();
  useEffect(() => {
    document.title = title === undefined ? appName : `${title} · ${appName}`;
  }, [title, appName]);
}
