/** How Playwright starts a Chromium that is already there. */
export interface BrowserLaunchOptions {
  readonly executablePath: string;
  readonly headless: true;
  readonly args: string[];
}

/** @throws when CHROMIUM_PATH names no file */
export declare function browserLaunchOptions(environment?: NodeJS.ProcessEnv): Promise<BrowserLaunchOptions>;
