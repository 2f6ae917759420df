import { Agent as HttpAgent, type AgentOptions } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Readable } from 'node:stream';
import axios, { AxiosHeaders, type AxiosInstance, type AxiosResponse } from 'axios';
import type { HttpMethod } from '../request/http-method.js';
import { readBody } from './read-body.js';
import { TransportFault } from './transport-fault.js';

/** A request as it goes on the wire. */
export interface WireRequest {
  readonly method: HttpMethod;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
  /** Whether it goes on a connection that nothing went over before. */
  readonly alone: boolean;
  readonly signal: AbortSignal;
}

/** An answer as it came from the wire, inflated but not understood. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

export interface TransportOptions {
  readonly maxBodyBytes: number;
  readonly maxConnections: number;
}

/** The body of a refusal is only read for its few words; a larger one is dropped, and the status still counts. */
const MAX_REFUSAL_BYTES = 64 * 1024;

/** Sends requests, over kept-alive connections unless they go alone. Follows no redirects and reads no proxy from the environment. */
export class Transport {
  readonly #axios: AxiosInstance;
  readonly #keptAlive: Agents;
  readonly #alone: Agents;
  readonly #maxBodyBytes: number;

  constructor({ maxBodyBytes, maxConnections }: TransportOptions) {
    this.#maxBodyBytes = maxBodyBytes;
    this.#keptAlive = agents({ keepAlive: true, maxSockets: maxConnections });
    this.#alone = agents({ keepAlive: false, maxSockets: maxConnections });
    this.#axios = axios.create({
      responseType: 'stream',
      decompress: false,
      maxRedirects: 0,
      proxy: false,
      validateStatus: () => true,
    });
  }

  /** @throws {TransportFault} whatever went wrong; nothing of the request is in it */
  async send({ url, body, alone, ...request }: WireRequest): Promise<WireAnswer> {
    const over = alone ? this.#alone : this.#keptAlive;
    try {
      const sent = { ...request, ...over, url: url.href, data: body };
      const response = await this.#axios.request<Readable>(sent);
      return await this.#receive(response, request.signal);
    } catch (error) {
      throw TransportFault.from(error);
    }
  }

  /** Ends all connections. */
  close(): void {
    for (const { httpAgent, httpsAgent } of [this.#keptAlive, this.#alone]) {
      httpAgent.destroy();
      httpsAgent.destroy();
    }
  }

  async #receive(response: AxiosResponse<Readable>, signal: AbortSignal): Promise<WireAnswer> {
    const { status } = response;
    const headers = plainHeaders(response);
    const encoding = headers['content-encoding'];
    if (status < 400) {
      const bytes = await readBody(response.data, { maxBytes: this.#maxBodyBytes, encoding, signal });
      return { status, headers, bytes };
    }
    const limits = { maxBytes: MAX_REFUSAL_BYTES, encoding, signal };
    const bytes = await readBody(response.data, limits).catch((error: unknown) => {
      if (signal.aborted) throw error;
      return Buffer.alloc(0);
    });
    return { status, headers, bytes };
  }
}

/** The connections for both kinds of address. */
interface Agents {
  readonly httpAgent: HttpAgent;
  readonly httpsAgent: HttpsAgent;
}

function agents(options: AgentOptions): Agents {
  return { httpAgent: new HttpAgent(options), httpsAgent: new HttpsAgent(options) };
}

function plainHeaders(response: AxiosResponse): Record<string, string> {
  const joined = AxiosHeaders.from(response.headers as AxiosHeaders).toJSON(true);
  return Object.fromEntries(Object.entries(joined).map(([name, value]) => [name.toLowerCase(), value]));
}
