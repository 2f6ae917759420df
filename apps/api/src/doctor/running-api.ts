import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../config/environment.js';
import type { StatusBody } from '../status/status.response.js';

/**
 * What the api of this configuration says. `silent`: nothing answers there, or nothing like it. `refuses`: it answers,
 * but takes none of the keys that are known here. `troubled`: it answers, but cannot tell its status.
 */
export type RunningApi =
  | { readonly state: 'answers'; readonly url: string; readonly status: StatusBody }
  | { readonly state: 'silent'; readonly url: string }
  | { readonly state: 'refuses'; readonly url: string }
  | { readonly state: 'troubled'; readonly url: string; readonly httpStatus: number }
  | { readonly state: 'unknown'; readonly reason: string };

/** Long enough for an api that is busy. */
const PATIENCE_MS = 5_000;

/** Asks the api that this configuration would start, if it runs on this machine. */
export async function askRunningApi(environment: Environment): Promise<RunningApi> {
  const { PORT } = environment;
  if (PORT === 0) return { state: 'unknown', reason: 'PORT is 0, so its port is not known.' };
  const url = `http://${reachable(environment.HOST)}:${PORT}`;
  try {
    if (!(await isOurs(url))) return { state: 'silent', url };
    return await askStatus(url, await knownKey(environment));
  } catch {
    return { state: 'silent', url };
  }
}

/** What answers there must first show that it is the api: something else is not told the key. */
async function isOurs(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/ping`, { signal: AbortSignal.timeout(PATIENCE_MS) });
  const body = (await answer.json()) as { readonly status?: unknown } | null;
  return answer.status === 200 && body?.status === 'OK';
}

async function askStatus(url: string, key: string): Promise<RunningApi> {
  const answer = await fetch(`${url}/api/streaming/status`, {
    headers: { 'x-api-key': key },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (answer.status === 401) return { state: 'refuses', url };
  if (answer.status !== 200) return { state: 'troubled', url, httpStatus: answer.status };
  return { state: 'answers', url, status: ((await answer.json()) as { data: StatusBody }).data };
}

/** The key as the api knows it; one that was never generated is not generated here. */
async function knownKey({ STREAMING_API_KEY, DATA_DIR }: Environment): Promise<string> {
  if (STREAMING_API_KEY !== undefined) return STREAMING_API_KEY;
  const kept = await readFile(join(DATA_DIR, 'api-key'), 'utf8').catch(() => '');
  return kept.trim();
}

function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
