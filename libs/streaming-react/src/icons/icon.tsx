import type { ReactNode } from 'react';

/** Outlines on a field of 24 by 24. */
const OUTLINES = {
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  check: 'M5 12.5l4.5 4.5L19 7',
  close: 'M6 6l12 12M18 6L6 18',
  down: 'M12 5v14M6 13l6 6 6-6',
  external: 'M14 5h5v5M19 5l-8 8M17 14v5H5V7h5',
  info: 'M12 11v6M12 7.5v.5M12 3a9 9 0 100 18 9 9 0 000-18z',
  next: 'M9 5l7 7-7 7',
  previous: 'M15 5l-7 7 7 7',
  refresh: 'M20 5v5h-5M4 19v-5h5M6 9a7 7 0 0113-1M18 15a7 7 0 01-13 1',
  search: 'M11 4a7 7 0 100 14 7 7 0 000-14zM16 16l4.5 4.5',
  star: 'M12 4l2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8z',
  up: 'M12 19V5M6 11l6-6 6 6',
  warning: 'M12 4l9 16H3zM12 10v4M12 17v.5',
} as const;

/** What there is a picture of. */
export type IconName = keyof typeof OUTLINES;

/** A small picture beside a text that says the same; screen readers pass it by. */
export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg className="rs-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={OUTLINES[name]} />
    </svg>
  );
}
