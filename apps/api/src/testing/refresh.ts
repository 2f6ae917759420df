import { API_KEY, type ApiUnderTest } from './api-under-test.js';
import { until } from './until.js';

/** What can be asked over HTTP. */
export interface Askable {
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
}

/** Asks an api for a refresh, which goes on behind the answer. @throws when it is refused */
export async function requestRefresh(api: Askable, scope?: readonly string[]): Promise<void> {
  const response = await api.ask('/api/streaming/cache/refresh', {
    method: 'POST',
    headers: { 'x-api-key': API_KEY, ...(scope && { 'content-type': 'application/json' }) },
    ...(scope && { body: JSON.stringify({ scope }) }),
  });
  const text = await response.text();
  if (response.status !== 202) throw new Error(`status ${response.status}: ${text}`);
}

/** What a refresh without a scope refreshes. */
const EVERYTHING = 3;

/** Asks an api for a refresh, and waits until all of it has come to an end, well or not. */
export async function refresh(under: ApiUnderTest, scope?: readonly string[]): Promise<void> {
  const ended = (): number => under.logs.filter((line) => /"refresh (finished|failed)"/.test(line)).length;
  const wanted = ended() + (scope ? new Set(scope).size : EVERYTHING);
  await requestRefresh(under, scope);
  await until(() => ended() >= wanted);
}
