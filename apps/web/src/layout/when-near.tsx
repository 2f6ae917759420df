import { useEffect, useRef, useState, type ReactNode } from 'react';

/** How far below the window counts as near. */
const NEAR = '10%';

/** Draws its children when one comes near them: what is further below is neither fetched nor drawn until then. */
export function WhenNear({ children }: { readonly children: ReactNode }): ReactNode {
  const [isNear, setNear] = useState(() => typeof IntersectionObserver === 'undefined');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: `0px 0px ${NEAR} 0px` },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [isNear]);
  return isNear ? children : <div ref={place} className="when-near" />;
}
