import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { browserLaunchOptions } from '@radarr/tool-browser';

/** Beside other suites on two cores everything takes its time. */
const PATIENCE_MS = 60_000;

/** Starts a browser that is on this machine already. */
export const startBrowser = async (): Promise<Browser> => chromium.launch(await browserLaunchOptions());

/** A page that keeps a record of what went wrong on it. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors on the console and uncaught ones; what the page asked of another origin. */
  readonly troubles: string[];
  readonly close: () => Promise<void>;
}

/** @param origin the only one that the page may speak to */
export async function watchedPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'en-US', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const troubles: string[] = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:data|blob):/.test(url)) troubles.push(`asked ${url}`);
  });
  return { page, troubles, close: () => context.close() };
}
