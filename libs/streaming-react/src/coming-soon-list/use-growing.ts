import { useCallback, useState } from 'react';

const STEP = 60;

/** A long list that is mounted as far as it was scrolled. */
export interface Growing {
  /** How many rows to mount. */
  readonly count: number;
  /** The ref of an element after the last of them, whose key has to be the count. */
  readonly endRef: (end: Element | null) => (() => void) | undefined;
}

/** Mounts a list little by little: some rows at first, more whenever their end is one screen away. */
export function useGrowing(): Growing {
  const [count, setCount] = useState(STEP);
  const endRef = useCallback((end: Element | null) => {
    if (!end || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setCount((before) => before + STEP);
      },
      { rootMargin: '100%' },
    );
    observer.observe(end);
    return () => observer.disconnect();
  }, []);
  return { count, endRef };
}
