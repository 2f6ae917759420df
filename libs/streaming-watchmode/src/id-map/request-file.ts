import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { InvalidInput, UpstreamUnavailable } from '@radarr/streaming-core';
import { codeOf } from './error-code.js';
import { Stalled } from './stalled.js';

export interface FileRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | undefined;
  /** How long to wait for the answer to begin. */
  readonly stallMs: number;
}

/**
 * Asks for a file, and gives the answer as soon as its headers are there. The HTTP client of `streaming-http` holds whole
 * bodies and limits them to a few MiB; `fetch` takes a gzip that was cut off for a whole one. Here the bytes come as sent.
 * @throws the signal's reason when it aborted
 * @throws {InvalidInput} `INVALID_INPUT` when the URL is no http(s) address
 * @throws {UpstreamUnavailable} `UPSTREAM_UNAVAILABLE` when no answer comes
 */
export function requestFile(
  url: string,
  { headers, signal, stallMs }: FileRequest,
): Promise<IncomingMessage> {
  const get = getterFor(url);
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const request = get(url, {
      headers: { 'User-Agent': 'RadarrStreaming/0.1', ...headers },
      ...(signal && { signal }),
    });
    const silence = setTimeout(() => request.destroy(new Stalled()), stallMs);
    request.on('response', (response) => {
      clearTimeout(silence);
      resolve(response);
    });
    request.on('error', (error) => {
      clearTimeout(silence);
      reject(signal?.aborted ? (signal.reason as Error) : unreachable(error));
    });
  });
}

function getterFor(url: string): typeof getHttp {
  const protocol = URL.canParse(url) ? new URL(url).protocol : '';
  if (protocol === 'https:') return getHttps;
  if (protocol === 'http:') return getHttp;
  throw new InvalidInput('url', "The id map's URL must be an http or https address.");
}

const unreachable = (error: unknown): UpstreamUnavailable =>
  new UpstreamUnavailable('watchmode', `watchmode's id map could not be fetched (${codeOf(error)}).`);
