import { lazy, type ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { Layout } from '../layout/layout.js';
import { HomePage } from '../pages/home/home-page.js';
import { NotFoundPage } from '../pages/not-found/not-found-page.js';
import { SessionGate } from '../session/session-gate.js';
import { PATHS } from './paths.js';

// All but the first page are fetched when they are opened; the one before stays until then. No Suspense around them:
// where React has shown something else meanwhile, it holds a page back for 300 ms.
const SignInPage = lazy(async () => ({ default: (await import('../session/sign-in-page.js')).SignInPage }));
const TitlePage = lazy(async () => ({ default: (await import('../pages/title/title-page.js')).TitlePage }));
const SearchPage = lazy(async () => ({
  default: (await import('../pages/search/search-page.js')).SearchPage,
}));
const CalendarPage = lazy(async () => ({
  default: (await import('../pages/calendar/calendar-page.js')).CalendarPage,
}));
const WatchlistPage = lazy(async () => ({
  default: (await import('../pages/watchlist/watchlist-page.js')).WatchlistPage,
}));
const StatusPage = lazy(async () => ({
  default: (await import('../pages/status/status-page.js')).StatusPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import('../pages/settings/settings-page.js')).SettingsPage,
}));

/** Which page stands at which address. */
export function Pages(): ReactNode {
  return (
    <Routes>
      <Route path={PATHS.signIn} element={<SignInPage />} />
      <Route
        element={
          <SessionGate>
            <Layout />
          </SessionGate>
        }
      >
        <Route path={PATHS.home} element={<HomePage />} />
        <Route path={PATHS.title} element={<TitlePage />} />
        <Route path={PATHS.search} element={<SearchPage />} />
        <Route path={PATHS.calendar} element={<CalendarPage />} />
        <Route path={PATHS.watchlist} element={<WatchlistPage />} />
        <Route path={PATHS.status} element={<StatusPage />} />
        <Route path={PATHS.settings} element={<SettingsPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
