#!/usr/bin/env node
// Says how much a browser has to fetch, and fails when it is more than was promised. Needs a build.
import { bundleOf } from './bundle-size.mjs';
import { firstLoad } from './first-load.mjs';
import { ROOT } from './workspace.mjs';

const KILOBYTE = 1000;
const LIBRARY = '@radarr/streaming-react';
const COMPONENTS = {
  TrendingCarousel: 'rs-trending',
  StreamingAvailability: 'rs-where__',
  ComingSoonList: 'rs-soon__',
  ProviderFilter: 'rs-filter__',
};

const rows = [];
const measure = (what, bytes, limit) => rows.push({ what, bytes, limit });

const whole = await bundleOf(`export * from '${LIBRARY}';`, { root: ROOT });
measure(`${LIBRARY}, all of it, without peers`, whole.gzipBytes, 30 * KILOBYTE);
const strangers = [];
for (const name of Object.keys(COMPONENTS)) {
  const alone = await bundleOf(`export { ${name} } from '${LIBRARY}';`, { root: ROOT });
  measure(`${name} alone`, alone.gzipBytes, whole.gzipBytes);
  for (const [other, mark] of Object.entries(COMPONENTS))
    if (alone.code.includes(mark) !== (other === name)) strangers.push(`${name} and ${other} (${mark})`);
}
measure('the dashboard, first load', firstLoad(`${ROOT}apps/web/dist`).gzipBytes, 120 * KILOBYTE);

for (const { what, bytes, limit } of rows)
  console.log(`${bytes > limit ? 'TOO BIG' : 'ok'}  ${what}: ${bytes} bytes gzip, at most ${limit}`);
for (const pair of strangers) console.log(`NOT APART  ${pair}`);
process.exitCode = rows.some(({ bytes, limit }) => bytes > limit) || strangers.length > 0 ? 1 : 0;
