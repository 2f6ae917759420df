import type { Observation } from '../load/send-once.js';
import type { Life } from '../replica.js';

/** A moment from which samples count. */
export const T0 = Date.parse('2026-01-01T12:00:00.000Z');

/** A process for the judge's own tests. */
export const lifeWith = (more: Partial<Life> = {}): Life => ({
  replica: 0,
  url: 'http://127.0.0.1:1',
  apiKey: 'key',
  pid: 1,
  readyAtMs: T0,
  output: () => '',
  pauses: [],
  ...more,
});

/** An answer for the judge's own tests. */
export function answered(body: unknown, more: Partial<Observation> & { readonly status?: number } = {}) {
  const { status = 200, ...others } = more;
  return {
    method: 'GET',
    target: '/api/streaming/trending/movie',
    life: lifeWith(),
    sentAtMs: T0,
    endedAtMs: T0 + 10,
    answer: {
      status,
      headers: { 'content-type': status === 200 ? 'application/json' : 'application/problem+json' },
      body: Buffer.from(JSON.stringify(body)),
    },
    ...others,
  };
}
