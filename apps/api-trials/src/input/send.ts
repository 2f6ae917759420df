import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import type { TrialRequest } from './arbitrary-request.js';

/** What came of a request. */
export interface TrialAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const PATIENCE_MS = 30_000;

/** Sends requests exactly as they are; `fetch` would tidy them up. */
export class Sender {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });

  constructor(
    private readonly url: string,
    private readonly apiKey: string,
  ) {}

  /** @throws when the server answers nothing, or not in time */
  send({ method, target, headers, body }: TrialRequest): Promise<TrialAnswer> {
    const { hostname, port } = new URL(this.url);
    return new Promise((resolve, reject) => {
      const asking = request({
        hostname,
        port,
        method,
        path: target,
        agent: this.#agent,
        timeout: PATIENCE_MS,
        headers: {
          'x-api-key': this.apiKey,
          'x-requested-with': 'radarr-streaming',
          ...headers,
          // Node frames a body of GET and DELETE by nothing else.
          ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
        },
      });
      asking.once('response', (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.once('error', reject);
        answer.once('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
        );
      });
      asking.once('timeout', () => asking.destroy(new Error(`no answer in ${PATIENCE_MS} ms`)));
      asking.once('error', reject);
      asking.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
