import type { ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { Layout } from '../layout/layout.js';
import { HomePage } from '../pages/home/home-page.js';
import { NotFoundPage } from '../pages/not-found/not-found-page.js';
import { SessionGate } from '../session/session-gate.js';
import { fetchedPage } from './fetched-page.js';
import { PATHS } from './paths.js';

// All but the first page are fetched when they are opened.
const SignInPage = fetchedPage(async () => (await import('../session/sign-in-page.js')).SignInPage);
const TitlePage = fetchedPage(async () => (await import('../pages/title/title-page.js')).TitlePage);
const SearchPage = fetchedPage(async () => (await import('../pages/search/search-page.js')).SearchPage);
const CalendarPage = fetchedPage(
  async () => (await import('../pages/calendar/calendar-page.js')).CalendarPage,
);
const WatchlistPage = fetchedPage(
  async () => (await import('../pages/watchlist/watchlist-page.js')).WatchlistPage,
);
const StatusPage = fetchedPage(async () => (await import('../pages/status/status-page.js')).StatusPage);
const SettingsPage = fetchedPage(
  async () => (await import('../pages/settings/settings-page.js')).SettingsPage,
);

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
