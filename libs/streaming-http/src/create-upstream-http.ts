import { performance } from 'node:perf_hooks';
import { UpstreamUnavailable } from '@radarr/streaming-core';
import type { AttemptOutcome } from './answer/outcome.js';
import type { UpstreamAnswer } from './answer/upstream-answer.js';
import type { ClientParts } from './call/client-parts.js';
import { UpstreamCall } from './call/upstream-call.js';
import { Circuit } from './circuit/circuit.js';
import { EtagStore } from './conditional/etag-store.js';
import type { UpstreamEventListener } from './events/upstream-event.js';
import { resolveOptions, type ResolvedUpstreamHttpOptions } from './options/resolve-options.js';
import type { UpstreamHttpOptions } from './options/upstream-http-options.js';
import { RequestWindow } from './rate-limit/request-window.js';
import { asking, askingRaw, posting, telling, type FormattedRequest } from './request/formatted-request.js';
import { Transport } from './transport/transport.js';
import type { UpstreamHttp } from './upstream-http.js';

/**
 * Makes the client of one upstream. Its rate limit, circuit, connections and ETags are shared by all its calls, so make
 * one and keep it.
 * @throws {InvalidInput} `INVALID_INPUT` when the base URL is no http(s) address or a number is out of range
 */
export function createUpstreamHttp(options: UpstreamHttpOptions): UpstreamHttp {
  const resolved = resolveOptions(options);
  const lifetime = new AbortController();
  const parts = assemble(resolved, lifetime.signal);
  const run = <T>(path: string, request: FormattedRequest<T>) => new UpstreamCall(parts, path, request).run();
  return {
    get: async (path, request) => answerOf(await run(path, asking(request))),
    find: async (path, request) => foundIn(await run(path, asking(request))),
    findRaw: async (path, request) => foundIn(await run(path, askingRaw(request))),
    post: async (path, request) => answerOf(await run(path, posting(request))),
    tell: async (path, request) => answerOf(await run(path, telling(request))),
    close: () => {
      lifetime.abort(
        new UpstreamUnavailable(resolved.upstream, `The client of ${resolved.upstream} is closed.`, {
          notAsked: true,
        }),
      );
      parts.transport.close();
    },
  };
}

function answerOf<T>(outcome: AttemptOutcome<T>): UpstreamAnswer<T> {
  if (outcome.error) throw outcome.error;
  return outcome.answer;
}

function foundIn<T>(outcome: AttemptOutcome<T>): UpstreamAnswer<T> | undefined {
  return outcome.label === 'not-found' ? undefined : answerOf(outcome);
}

function assemble(options: ResolvedUpstreamHttpOptions, lifetime: AbortSignal): ClientParts {
  const { upstream, rateLimit, circuitBreaker } = options;
  const report = unbreakable(options.onEvent);
  return {
    options,
    lifetime,
    report,
    transport: new Transport(options),
    window: new RequestWindow({ ...rateLimit, now: () => performance.now() }),
    circuit: new Circuit({
      upstream,
      ...circuitBreaker,
      onChange: (circuit) => report({ type: 'circuit', upstream, circuit }),
    }),
    etags: new EtagStore(options.etags),
  };
}

function unbreakable(listener: UpstreamEventListener): UpstreamEventListener {
  return (event) => {
    try {
      listener(event);
    } catch {
      // Documented: a listener's failure is its own.
    }
  };
}
