// Measures a shelf of a thousand titles in Chromium, scrolled from end to end: slowly, fast, and faster than any finger.
// Fails when a frame takes too long, when too much is mounted, or when cards are missing where one looks.
// Needs the built catalogue, and a machine that does nothing else:
//   npm run build-storybook -w libs/streaming-react && node libs/streaming-react/programs/measure-shelf.mjs [FOLDER]
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { browserLaunchOptions } from '@radarr/tool-browser';

const LIMITS = { worstFrameMs: 50, worstWorkMs: 50, mostCards: 60, mostNodes: 2500, bareFrames: 0 };
const STORY = 'shelf--a-thousand';
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

const folder = process.argv[2] ?? fileURLToPath(new URL('../storybook-static', import.meta.url));
const server = createServer(async ({ url }, response) => {
  const path = normalize(new URL(url ?? '/', 'http://localhost').pathname);
  try {
    const content = await readFile(join(folder, path));
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream').end(content);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('The catalogue is not served.');

const browser = await chromium.launch(await browserLaunchOptions());
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 800 } });
  await page.goto(
    `http://127.0.0.1:${address.port}/iframe.html?id=${STORY}&viewMode=story&globals=theme:light`,
  );
  await page.waitForSelector('[data-rs-index="0"]');
  // The story scrolls itself once, as a test of its own, and ends where it began.
  await page.waitForFunction(
    () => globalThis.__STORYBOOK_PREVIEW__?.currentRender?.phase === 'finished',
    undefined,
    { timeout: 120_000 },
  );
  // Whoever scrolls has a finger or a mouse on it.
  await page.hover('[data-rs-index="0"]');
  const runs = [];
  for (const step of [60, 200, 600]) {
    await browser.startTracing(page, { categories: ['cc'] });
    const run = await page.evaluate(scrollThrough, step);
    runs.push({ step, ...run, ...frameWork(await browser.stopTracing()) });
  }
  console.table(runs);
  const broken = runs.flatMap((run) =>
    Object.entries(LIMITS).flatMap(([name, limit]) =>
      run[name] > limit ? [`${name} is ${run[name]} at ${run.step} px a frame, allowed are ${limit}`] : [],
    ),
  );
  for (const line of broken) console.error(line);
  process.exitCode = broken.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  server.close();
}

/** What the page's main thread itself did for its frames, by the CPU's clock: whatever else the machine does is not in it. */
function frameWork(trace) {
  const { traceEvents } = JSON.parse(trace.toString());
  const work = traceEvents
    .filter(({ name, tdur }) => name === 'ProxyMain::BeginMainFrame' && tdur !== undefined)
    .map(({ tdur }) => tdur / 1000);
  const whole = work.reduce((sum, one) => sum + one, 0);
  return { worstWorkMs: rounded(Math.max(...work)), meanWorkMs: rounded(whole / work.length) };
}

function rounded(ms) {
  return Math.round(ms * 10) / 10;
}

/** Runs in the page. One step a frame, from the start to the end; `step` in CSS pixels. */
async function scrollThrough(step) {
  const track = document.querySelector('.rs-shelf__track');
  const pitch = document.querySelector('.rs-shelf__ruler').getBoundingClientRect().width;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  // Snapping would hold small steps back.
  track.style.scrollSnapType = 'none';
  track.scrollTo({ left: 0, behavior: 'instant' });
  for (let rest = 0; rest < 30; rest += 1) await frame();
  const times = [];
  const result = { frames: 0, worstFrameMs: 0, p95FrameMs: 0, mostCards: 0, mostNodes: 0, bareFrames: 0 };
  const end = track.scrollWidth - track.clientWidth;
  let before = await frame();
  for (let left = 0; left < end; left += step) {
    track.scrollTo({ left, behavior: 'instant' });
    // What is about to be painted, by the numbers of the cards: to look where they are would be work of its own.
    const mounted = [...track.querySelectorAll('li')].map((card) => Number(card.dataset.rsIndex));
    const seen = [left, Math.min(left + track.clientWidth, track.scrollWidth) - 1].map((x) =>
      Math.floor(x / pitch),
    );
    result.bareFrames += mounted.includes(seen[0]) && mounted.includes(seen[1]) ? 0 : 1;
    result.mostCards = Math.max(result.mostCards, mounted.length);
    const now = await frame();
    times.push(now - before);
    before = now;
    result.mostNodes = Math.max(result.mostNodes, document.querySelectorAll('.rs *').length);
  }
  times.sort((one, other) => one - other);
  result.frames = times.length;
  result.worstFrameMs = Math.round(times.at(-1) * 10) / 10;
  result.p95FrameMs = Math.round(times[Math.floor(times.length * 0.95)] * 10) / 10;
  return result;
}
