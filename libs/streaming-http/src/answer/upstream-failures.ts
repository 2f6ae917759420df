import {
  UpstreamAuth,
  UpstreamRateLimited,
  UpstreamRequest,
  UpstreamResponse,
  UpstreamUnavailable,
  type UpstreamId,
} from '@radarr/streaming-core';
import type { TransportFault } from '../transport/transport-fault.js';
import type { Failed, NotFound } from './outcome.js';
import type { RefusalMeaning } from './refusal.js';

/** Builds the outcomes of one call that failed. Their messages name the upstream, the method and the path, nothing else. */
export class UpstreamFailures {
  constructor(
    private readonly upstream: UpstreamId,
    /** The method and the path without its query, already safe to show. */
    private readonly request: string,
  ) {}

  /** No answer within the time of an attempt or of the whole call. */
  timedOut(limitMs: number): Failed {
    return this.#unavailable(`${this.upstream} did not answer ${this.request} within ${limitMs} ms.`);
  }

  /** The upstream wants a longer pause than this call may make. */
  rateLimited(retryAfterMs: number): UpstreamRateLimited {
    const seconds = Math.ceil(retryAfterMs / 1000);
    const message = `${this.upstream} may not be asked for another ${seconds} s: its rate limit is reached.`;
    return new UpstreamRateLimited(this.upstream, message, { retryAfterMs });
  }

  /** The answer came, but it is not what we parse. */
  badResponse(complaint: string, status?: number): Failed {
    const message = `${this.upstream} answered ${this.request} with ${complaint}.`;
    const error = new UpstreamResponse(this.upstream, message);
    return { label: error.code, error, ...(status !== undefined && { status }) };
  }

  /** The network failed, or the body could not be taken. */
  transport(fault: TransportFault): Failed {
    if (fault.kind === 'too-large') return this.badResponse('a body larger than we take');
    if (fault.kind === 'damaged') return this.badResponse('a body that cannot be inflated');
    return this.#unavailable(
      `${this.upstream} could not be reached for ${this.request} (${fault.code}).`,
      fault,
    );
  }

  /** The upstream refused. */
  refused(status: number, meaning: RefusalMeaning): Failed | NotFound {
    const message = meaning.message ?? this.#refusalText(status, meaning);
    const { retryAfterMs } = meaning;
    const waits = retryAfterMs === undefined ? {} : { retryAfterMs };
    switch (meaning.kind) {
      case 'not-found':
        return { label: 'not-found', status, error: new UpstreamRequest(this.upstream, message) };
      case 'auth':
        return { label: 'UPSTREAM_AUTH', status, error: new UpstreamAuth(this.upstream, message) };
      case 'request':
        return { label: 'UPSTREAM_REQUEST', status, error: new UpstreamRequest(this.upstream, message) };
      case 'response':
        return { label: 'UPSTREAM_RESPONSE', status, error: new UpstreamResponse(this.upstream, message) };
      case 'rate-limited': {
        const error = new UpstreamRateLimited(this.upstream, message, waits);
        return { label: error.code, status, error, ...waits };
      }
      case 'unavailable': {
        const error = new UpstreamUnavailable(this.upstream, message);
        return { label: error.code, status, error, ...waits };
      }
    }
  }

  #unavailable(message: string, cause?: TransportFault): Failed {
    const error = new UpstreamUnavailable(this.upstream, message, cause && { cause });
    return { label: error.code, error };
  }

  #refusalText(status: number, { kind }: RefusalMeaning): string {
    if (kind === 'auth') return `${this.upstream} refuses our key (HTTP ${status}).`;
    if (kind === 'rate-limited') return `${this.upstream} asks us to slow down (HTTP ${status}).`;
    return `${this.upstream} answered ${this.request} with HTTP ${status}.`;
  }
}
