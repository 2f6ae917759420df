import type { ReactNode, RefObject } from 'react';
import { NavLink } from 'react-router';
import { useWebMessages } from '../messages/web-messages-context.js';
import { PATHS } from '../router/paths.js';
import { SearchField } from './search-field.js';
import { SettingsIcon } from './settings-icon.js';

/** The dashboard's name, its pages, and the search. */
export function Header({
  searchField,
}: {
  readonly searchField: RefObject<HTMLInputElement | null>;
}): ReactNode {
  const { appName, nav } = useWebMessages();
  return (
    <header className="header">
      <NavLink className="header__name" to={PATHS.home} aria-label={appName}>
        <img src="/icon.svg" alt="" width={32} height={32} />
        <span>{appName}</span>
      </NavLink>
      <SearchField ref={searchField} />
      <nav className="header__nav" aria-label={nav.label}>
        <NavLink to={PATHS.home} end>
          {nav.home}
        </NavLink>
        <NavLink to={PATHS.calendar}>{nav.calendar}</NavLink>
        <NavLink to={PATHS.watchlist}>{nav.watchlist}</NavLink>
        <NavLink to={PATHS.status}>{nav.status}</NavLink>
        <NavLink className="header__settings" to={PATHS.settings}>
          <SettingsIcon />
          <span>{nav.settings}</span>
        </NavLink>
      </nav>
    </header>
  );
}
