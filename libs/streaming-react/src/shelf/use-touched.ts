import { useEffect, useState, type RefObject } from 'react';

/** A mouse or a finger on an element or focus in it, which come before it is scrolled; or else that it was. */
const TOUCHES = ['pointerenter', 'focusin', 'scroll'] as const;

/** Whether anybody has touched an element yet. */
export function useTouched(element: RefObject<HTMLElement | null>): boolean {
  const [isTouched, setTouched] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    for (const touch of TOUCHES)
      element.current?.addEventListener(touch, () => setTouched(true), {
        once: true,
        passive: true,
        signal: listening.signal,
      });
    return () => listening.abort();
  }, [element]);
  return isTouched;
}
