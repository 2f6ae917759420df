import type { ReactNode } from 'react';

/** Sliders, in place of a word where there is no room for one. */
export function SettingsIcon(): ReactNode {
  return (
    <svg className="rs-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M4 7h9M19 7h1M4 17h1M11 17h9M16 4.5v5M8 14.5v5" />
    </svg>
  );
}
