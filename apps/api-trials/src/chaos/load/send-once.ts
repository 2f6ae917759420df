import { request, type IncomingHttpHeaders } from 'node:http';
import type { Life } from '../replica.js';

/** How long an answer may take: longer than any fault lasts. */
const PATIENCE_MS = 20_000;

/** A request, and what came of it. */
export interface Observation {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly life: Life;
  readonly sentAtMs: number;
  readonly endedAtMs: number;
  readonly answer?: { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };
  /** Why there is no answer, such as `ECONNRESET`. */
  readonly failure?: string;
}

/** What is asked. */
export interface Question {
  readonly method?: string;
  readonly target: string;
  readonly body?: string;
}

/**
 * Asks over a connection of its own: one that is used again may have been closed by an idle server at the same moment,
 * which is nobody's fault and would look like one.
 */
export function sendOnce(life: Life, { method = 'GET', target, body }: Question): Promise<Observation> {
  const sentAtMs = Date.now();
  return new Promise((resolve) => {
    const observed = (came: Pick<Observation, 'answer' | 'failure'>): void =>
      resolve({ method, target, life, sentAtMs, endedAtMs: Date.now(), ...came });
    const failed = (error: NodeJS.ErrnoException): void => observed({ failure: error.code ?? error.message });
    const { hostname, port } = new URL(life.url);
    const asking = request({
      hostname,
      port,
      method,
      path: target,
      agent: false,
      headers: {
        'x-api-key': life.apiKey,
        'x-requested-with': 'radarr-streaming',
        ...(body !== undefined && {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        }),
      },
    });
    const timer = setTimeout(() => asking.destroy(new Error(`no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS);
    asking.once('close', () => clearTimeout(timer));
    asking.once('error', failed);
    asking.once('response', (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.once('error', failed);
      answer.once('end', () =>
        observed({
          answer: { status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) },
        }),
      );
    });
    asking.end(body);
  });
}
