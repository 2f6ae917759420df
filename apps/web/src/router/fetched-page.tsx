import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

/**
 * A page whose program is fetched when it is first opened. React's own `lazy` would do, but for its wait: what it has
 * once shown something else for is held back for 300 ms, however soon it is there.
 */
export function fetchedPage(fetchPage: () => Promise<ComponentType>): ComponentType {
  let fetched: ComponentType | undefined;
  return function FetchedPage(): ReactNode {
    const [Page, setPage] = useState(() => fetched);
    useEffect(() => {
      if (fetched) return;
      fetchPage().then(
        (page) => {
          fetched = page;
          setPage(() => page);
        },
        (error: unknown) => {
          // While it renders, so that the page's boundary hears of it.
          setPage(() => {
            throw error;
          });
        },
      );
    }, []);
    return Page ? <Page /> : null;
  };
}
