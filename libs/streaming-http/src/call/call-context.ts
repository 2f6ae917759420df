import { performance } from 'node:perf_hooks';
import { UpstreamFailures } from '../answer/upstream-failures.js';
import { createRedactor } from '../redaction/redactor.js';
import { secretsOf } from '../redaction/credential-secrets.js';
import { fillPath } from '../request/request-url.js';
import type { FormattedRequest } from '../request/formatted-request.js';
import type { ClientParts } from './client-parts.js';

/** What all attempts of one call share. */
export interface CallContext<T> {
  /** The path with its holes. */
  readonly endpoint: string;
  /** The path as it is sent. */
  readonly path: string;
  /** The path as it may be shown. */
  readonly shownPath: string;
  readonly request: FormattedRequest<T>;
  readonly failures: UpstreamFailures;
  /** When the call began, by a clock that never goes back, in milliseconds. */
  readonly startedMs: number;
  /** How much of the call's time is left, in milliseconds. */
  readonly remainingMs: () => number;
}

export function openCall<T>(
  parts: ClientParts,
  endpoint: string,
  request: FormattedRequest<T>,
): CallContext<T> {
  const { upstream, deadlineMs, secrets } = parts.options;
  const path = fillPath(endpoint, request.params);
  const shownPath = createRedactor([...secrets, ...secretsOf(request.credentials)])(path);
  const startedMs = performance.now();
  return {
    endpoint,
    path,
    shownPath,
    request,
    failures: new UpstreamFailures(upstream, `${request.method} ${shownPath}`),
    startedMs,
    remainingMs: () => deadlineMs - (performance.now() - startedMs),
  };
}
