import { InvalidInput, systemClock } from '@radarr/streaming-core';
import { secretsOf } from '../redaction/credential-secrets.js';
import type { UpstreamHttpOptions } from './upstream-http-options.js';

/** {@link UpstreamHttpOptions} with every default filled in. */
export type ResolvedUpstreamHttpOptions = ReturnType<typeof resolveOptions>;

const MIB = 1024 * 1024;

/** @throws {InvalidInput} `INVALID_INPUT` when the base URL is no http(s) address or a number is out of range */
export function resolveOptions(options: UpstreamHttpOptions) {
  const baseUrl = resolveBaseUrl(options.baseUrl);
  const credentials = { headers: {}, query: {}, ...options.credentials };
  const resolved = {
    upstream: options.upstream,
    baseUrl,
    credentials,
    secrets: [...(options.secrets ?? []), ...secretsOf(credentials), baseUrl.username, baseUrl.password],
    headers: options.headers ?? {},
    userAgent: options.userAgent ?? 'RadarrStreaming/0.1',
    timeoutMs: options.timeoutMs ?? 5_000,
    deadlineMs: options.deadlineMs ?? 15_000,
    maxBodyBytes: options.maxBodyBytes ?? 5 * MIB,
    maxConnections: options.maxConnections ?? 10,
    retry: {
      maxAttempts: 3,
      baseDelayMs: 250,
      maxDelayMs: 4_000,
      maxRetryAfterMs: 10_000,
      ...options.retry,
    },
    rateLimit: { requests: 20, perMs: 1_000, maxHoldMs: 300_000, ...options.rateLimit },
    circuitBreaker: { failures: 5, halfOpenAfterMs: 30_000, ...options.circuitBreaker },
    etags: { maxEntries: 500, maxBytes: 8 * MIB, ...options.etags },
    readRefusal: options.readRefusal ?? (() => undefined),
    clock: options.clock ?? systemClock,
    random: options.random ?? Math.random,
    onEvent: options.onEvent ?? (() => undefined),
  };
  requirePositive('timeoutMs', resolved.timeoutMs);
  requirePositive('deadlineMs', resolved.deadlineMs);
  requirePositive('maxBodyBytes', resolved.maxBodyBytes);
  requirePositive('retry.maxAttempts', resolved.retry.maxAttempts);
  requirePositive('rateLimit.requests', resolved.rateLimit.requests);
  requirePositive('circuitBreaker.failures', resolved.circuitBreaker.failures);
  return resolved;
}

function resolveBaseUrl(baseUrl: string): URL {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new InvalidInput('baseUrl', 'The base URL must be an http or https address.');
  }
  return url;
}

function requirePositive(field: string, value: number): void {
  if (!(value > 0)) throw new InvalidInput(field, `${field} must be greater than 0.`);
}
