import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** The dashboard's page as tests have it built. */
export const PAGE_TEXT = '<!doctype html><title>The dashboard</title>';

/** A script of the dashboard as tests have it built, under the name {@link SCRIPT}. */
export const SCRIPT_TEXT = 'console.log("dashboard");\n'.repeat(100);

export const SCRIPT = '/assets/index-B4x_9-kd.js';

/** A built dashboard in a folder of its own. */
export interface DashboardFiles {
  /** To be served. A file that must never be is in the folder around it: `secret.txt`. */
  readonly dir: string;
  readonly remove: () => Promise<void>;
}

/** Builds something that has the shape of the dashboard. */
export async function writeDashboard(): Promise<DashboardFiles> {
  const around = await mkdtemp(join(tmpdir(), 'streaming-dashboard-'));
  const dir = join(around, 'dist');
  await mkdir(join(dir, 'assets'), { recursive: true });
  await mkdir(join(dir, 'icons'));
  const files: Readonly<Record<string, string | Buffer>> = {
    '/index.html': PAGE_TEXT,
    '/manifest.webmanifest': '{"name":"Radarr Streaming"}',
    '/service-worker.js': 'self.skipWaiting();',
    '/icons/icon-192.png': Buffer.from('89504e470d0a1a0a', 'hex'),
    '/.hidden': 'hidden',
    [SCRIPT]: SCRIPT_TEXT,
    [`${SCRIPT}.br`]: brotliCompressSync(SCRIPT_TEXT),
    [`${SCRIPT}.gz`]: gzipSync(SCRIPT_TEXT),
    '/assets/index-C0ffee12.css': 'body{margin:0}',
    '/../secret.txt': 'secret',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
  return { dir, remove: () => rm(around, { recursive: true, force: true }) };
}
