import { useEffect, useState, type ReactNode, type RefObject } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { Icon } from '@/components/streaming/index.js';
import { useWebMessages } from '../messages/web-messages-context.js';
import { PATHS } from '../router/paths.js';
import { withParameter } from '../router/use-address-choice.js';

const PAUSE_MS = 250;

/** Searches while one types: the page of results follows the field, and the address follows both. */
export function SearchField({ ref }: { readonly ref: RefObject<HTMLInputElement | null> }): ReactNode {
  const { search } = useWebMessages();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [parameters] = useSearchParams();
  const onSearchPage = pathname === PATHS.search;
  const asked = onSearchPage ? (parameters.get('q') ?? '') : '';
  const [typed, setTyped] = useState(asked);
  const [sent, setSent] = useState(asked);
  const [lastAsked, setLastAsked] = useState(asked);
  if (asked !== lastAsked) {
    setLastAsked(asked);
    // Going back, and links, change the address without the field. What the field asked itself may be behind it.
    if (asked !== sent) setTyped(asked);
  }
  const go = (query: string): void => {
    const kept = onSearchPage ? withParameter(parameters, 'page', undefined) : new URLSearchParams();
    const to = { pathname: PATHS.search, search: withParameter(kept, 'q', query.trim()).toString() };
    setSent(query.trim());
    // Each letter would be a step back otherwise.
    void navigate(to, { replace: onSearchPage });
  };
  useEffect(() => {
    if (typed.trim() === asked.trim()) return undefined;
    const timer = setTimeout(() => go(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return (
    <form
      role="search"
      className="search-field"
      onSubmit={(event) => {
        event.preventDefault();
        go(typed);
      }}
    >
      <Icon name="search" />
      <input
        ref={ref}
        type="search"
        name="q"
        value={typed}
        maxLength={200}
        placeholder={search.placeholder}
        aria-label={search.label}
        aria-keyshortcuts="/"
        autoComplete="off"
        enterKeyHint="search"
        onChange={(event) => setTyped(event.target.value)}
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}
