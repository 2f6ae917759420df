import { useEffect, useEffectEvent, useRef } from 'react';
import { useNavigate } from 'react-router';
import { PATHS } from '../router/paths.js';

const SEQUENCE_MS = 1500;

/** Pages by the letter that follows `g`. */
const GO: Readonly<Record<string, string>> = {
  h: PATHS.home,
  c: PATHS.calendar,
  w: PATHS.watchlist,
  s: PATHS.status,
  e: PATHS.settings,
};

/** What single keys do. */
interface Shortcuts {
  readonly search: () => void;
  readonly help: () => void;
}

/** Listens to `/`, `?` and `g` with a letter, unless something is being typed. */
export function useShortcuts({ search, help }: Shortcuts): void {
  const navigate = useNavigate();
  const goPressedAt = useRef(-Infinity);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const page = GO[event.key];
    if (page !== undefined && event.timeStamp - goPressedAt.current < SEQUENCE_MS) void navigate(page);
    else if (event.key === '/') search();
    else if (event.key === '?') help();
    else if (event.key === 'g') {
      goPressedAt.current = event.timeStamp;
      return;
    } else return;
    goPressedAt.current = -Infinity;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
