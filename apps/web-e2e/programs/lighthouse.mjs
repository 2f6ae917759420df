// Lighthouse's marks of the pages of a running dashboard, on a telephone and on a desktop: the median of three visits.
// Needs a server, a Chromium (CHROMIUM_PATH, or the distribution's) and a machine that does nothing else. Lighthouse is
// fetched from npm when it is first run: it is far larger than all that the tests need.
//   STREAMING_API_KEY=... npm start
//   STREAMING_API_KEY=... node apps/web-e2e/programs/lighthouse.mjs http://localhost:7878 [PATH...]
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { browserLaunchOptions } from '@radarr/tool-browser';

const LIGHTHOUSE = 'lighthouse@12.8.2';
const VISITS = 3;
/** Lighthouse itself misses the start of a visit now and then. */
const ATTEMPTS = 3;
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100 };
const PAGES = ['/', '/title/movie/603', '/search?q=matrix', '/calendar', '/status', '/settings'];
const DEVICES = { telephone: [], desktop: ['--preset=desktop'] };
const MEASURED = ['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];

const [server, ...paths] = process.argv.slice(2);
const key = process.env.STREAMING_API_KEY;
if (!server || !key) {
  console.error('Usage: STREAMING_API_KEY=... node apps/web-e2e/programs/lighthouse.mjs URL [PATH...]');
  process.exit(2);
}
const { origin } = new URL(server);
const { executablePath } = await browserLaunchOptions();
const folder = await mkdtemp(join(tmpdir(), 'streaming-lighthouse-'));
// A file, since everybody on this machine can read the arguments of a command.
const headers = join(folder, 'headers.json');
try {
  await writeFile(headers, JSON.stringify({ Cookie: await signIn() }), { mode: 0o600 });
  let isGood = true;
  for (const path of paths.length > 0 ? paths : PAGES)
    for (const [device, options] of Object.entries(DEVICES))
      isGood = (await judge(path, device, options)) && isGood;
  process.exitCode = isGood ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true });
}

async function signIn() {
  const answer = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'radarr-streaming' },
    body: JSON.stringify({ api_key: key }),
  });
  if (!answer.ok) throw new Error(`${origin} does not let us sign in: HTTP ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
}

/** @returns whether every mark is as high as it should be */
async function judge(path, device, options) {
  const reports = [];
  for (let visit = 0; visit < VISITS; visit += 1) reports.push(await report(path, options));
  const marks = Object.keys(LEAST).map((category) => [
    category,
    Math.round(100 * median(reports.map(({ categories }) => categories[category].score))),
  ]);
  const figures = MEASURED.map((audit) => {
    const value = median(reports.map(({ audits }) => audits[audit].numericValue));
    return `${audit} ${Number(value.toFixed(3))}`;
  });
  console.log([device, path, ...marks.map((mark) => mark.join(' ')), ...figures].join(', '));
  return marks.every(([category, mark]) => mark >= LEAST[category]);
}

/** @throws when Lighthouse fails again and again */
async function report(path, options, attempt = 1) {
  const file = join(folder, 'report.json');
  await rm(file, { force: true });
  const { stderr } = await promisify(execFile)(
    'npx',
    [
      ...['--yes', LIGHTHOUSE, origin + path, '--quiet', '--output=json', `--output-path=${file}`],
      `--only-categories=${Object.keys(LEAST).join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
      `--extra-headers=${headers}`,
      ...options,
    ],
    { env: { ...process.env, CHROME_PATH: executablePath } },
  ).catch((error) => error);
  const result = JSON.parse(await readFile(file, 'utf8').catch(() => 'null'));
  if (result && !result.runtimeError) return result;
  if (attempt < ATTEMPTS) return report(path, options, attempt + 1);
  throw new Error(`Lighthouse could not judge ${path}: ${result?.runtimeError.code ?? stderr}`);
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
