import { existsSync } from 'node:fs';

/** Nothing but the page: no calls home, no first-run questions; no sandbox of its own, since it often runs as root in a container. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Of the shipped browser's own arguments, which are meant for small cloud functions: with these all pages share one
 * process, and a fault in one of them ends the browser.
 */
const ALL_IN_ONE_PROCESS = new Set(['--single-process', '--no-zygote']);

/**
 * How Playwright starts a Chromium that is already there: the one that CHROMIUM_PATH names, the distribution's, or the
 * one inside @sparticuz/chromium, which npm installed. Nothing is downloaded.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<{ executablePath: string, headless: true, args: string[] }>}
 * @throws when CHROMIUM_PATH names no file
 */
export async function browserLaunchOptions(environment = process.env) {
  const named = environment.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist`);
  for (const path of [named, '/usr/bin/chromium'])
    if (path && existsSync(path)) return { executablePath: path, headless: true, args: QUIET };
  const { default: shipped } = await import('@sparticuz/chromium');
  return {
    executablePath: await shipped.executablePath(),
    headless: true,
    args: [...shipped.args.filter((arg) => !ALL_IN_ONE_PROCESS.has(arg)), ...QUIET],
  };
}
