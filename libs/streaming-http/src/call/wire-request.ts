import type { ResolvedUpstreamHttpOptions } from '../options/resolve-options.js';
import { requestUrl } from '../request/request-url.js';
import type { WireRequest } from '../transport/transport.js';
import type { CallContext } from './call-context.js';

/** A request as it goes on the wire, with everything that proves who asks. @param etag of the body to be confirmed */
export function wireRequest(
  options: ResolvedUpstreamHttpOptions,
  { path, request }: CallContext<unknown>,
  etag: string | undefined,
): Omit<WireRequest, 'signal'> {
  const { method, format, query, credentials, sent, repeatable } = request;
  return {
    method,
    url: requestUrl(options.baseUrl, path, {
      visible: query,
      credentials: { ...options.credentials.query, ...credentials?.query },
    }),
    headers: {
      Accept: format.accept,
      'Accept-Encoding': 'gzip, br',
      'User-Agent': options.userAgent,
      ...options.headers,
      ...(sent !== undefined && { 'Content-Type': 'application/json' }),
      ...options.credentials.headers,
      ...credentials?.headers,
      ...(etag !== undefined && { 'If-None-Match': etag }),
    },
    body: sent,
    // A kept-alive connection may just be closing: who asks once needs one of its own.
    alone: !repeatable || options.retry.maxAttempts === 1,
  };
}
