import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser, watchedPage, type WatchedPage } from './browser-page.js';
import { serveDashboard, type ServedDashboard } from './served-dashboard.js';

/** Somebody at the dashboard; what it holds can be read inside tests only. */
export interface Visit {
  /** One for all tests of a file. */
  readonly dashboard: ServedDashboard;
  /** A new one for each test. */
  readonly page: Page;
  /** What went wrong on the page so far. */
  readonly troubles: readonly string[];
  /** Signs in as the page would, without looking at it: how that looks is a journey of its own. */
  readonly signIn: () => Promise<void>;
  /** @param path such as `/calendar?type=tv` */
  readonly open: (path: string) => Promise<void>;
}

/** Serves the dashboard to all tests of a file, and opens a page for each. @param variables of the api's environment */
export function visitDashboard(variables: NodeJS.ProcessEnv = {}): Visit {
  let dashboard: ServedDashboard;
  let browser: Browser;
  let watched: WatchedPage;
  beforeAll(async () => {
    [dashboard, browser] = await Promise.all([serveDashboard(variables), startBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await dashboard.close();
  });
  beforeEach(async () => {
    watched = await watchedPage(browser, dashboard.url);
  });
  afterEach(async () => {
    await dashboard.sandbox.clearFaults();
    await watched.close();
  });
  return {
    get dashboard() {
      return dashboard;
    },
    get page() {
      return watched.page;
    },
    get troubles() {
      return watched.troubles;
    },
    signIn: async () => {
      const answer = await watched.page.request.post(`${dashboard.url}/api/session`, {
        headers: { 'x-requested-with': 'radarr-streaming' },
        data: { api_key: dashboard.apiKey },
      });
      expect(answer.status()).toBe(200);
    },
    open: async (path) => {
      await watched.page.goto(dashboard.url + path);
    },
  };
}
