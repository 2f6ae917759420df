import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { UpstreamUnavailable } from '@radarr/streaming-core';
import { codeOf } from './error-code.js';
import { Stalled } from './stalled.js';

export interface Receiving {
  readonly signal: AbortSignal | undefined;
  /** How long nothing may come. The time that the reader takes for itself does not count. */
  readonly stallMs: number;
  readonly onBytes: (bytes: number) => void;
}

/** What is needed of an answer. */
type Received = Pick<IncomingMessage, 'complete'> & Pick<Readable, 'destroy'> & AsyncIterable<Buffer>;

/**
 * The body as sent, to its end and no less.
 * @throws the signal's reason when it aborted
 * @throws {UpstreamUnavailable} `UPSTREAM_UNAVAILABLE` when the connection was lost or nothing came any more
 */
export async function* receivedBody(
  response: Received,
  { signal, stallMs, onBytes }: Receiving,
): AsyncGenerator<Uint8Array> {
  const awaitMore = () => setTimeout(() => response.destroy(new Stalled()), stallMs);
  let bytes = 0;
  let stalled = awaitMore();
  try {
    for await (const chunk of response) {
      clearTimeout(stalled);
      bytes += chunk.byteLength;
      onBytes(bytes);
      yield chunk;
      stalled = awaitMore();
    }
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    throw brokenOff(bytes, codeOf(error));
  } finally {
    clearTimeout(stalled);
    response.destroy();
  }
  // Node throws at most ends that come too early. This is the promise in its own words.
  if (!response.complete) throw brokenOff(bytes, 'INCOMPLETE');
}

const brokenOff = (bytes: number, code: string): UpstreamUnavailable =>
  new UpstreamUnavailable('watchmode', `watchmode's id map broke off after ${bytes} bytes (${code}).`);
