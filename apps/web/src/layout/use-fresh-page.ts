import { useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/**
 * Begins a page that was gone to at its top, with the focus on its content, as a browser does with a new document. Going
 * back is left to the browser, and so is what changes a page's own choices only.
 */
export function useFreshPage(): void {
  const { pathname } = useLocation();
  const kind = useNavigationType();
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    if (kind === NavigationType.Pop) return;
    scrollTo(0, 0);
    // The search field keeps what is being typed into it.
    if (document.activeElement?.tagName !== 'INPUT') document.getElementById('content')?.focus();
  }, [pathname, kind]);
}
