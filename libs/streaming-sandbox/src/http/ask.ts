import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** One request, read once: what dialects, faults and counts look at. */
export interface Ask {
  readonly method: string;
  /** The path without the query, as it was sent. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
}

/** Reads the head of a request. */
export function readAsk(request: IncomingMessage): Ask {
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  return {
    method: request.method ?? 'GET',
    path: mark < 0 ? url : url.slice(0, mark),
    query: new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1)),
    headers: request.headers,
  };
}

const SECRET_PARAMETER = /key|token|secret|password|session|auth/i;

/** Path and query as they were sent, without parameters that carry secrets. */
export function pathWithoutSecrets({ path, query }: Ask): string {
  const kept = new URLSearchParams([...query].filter(([name]) => !SECRET_PARAMETER.test(name)));
  return kept.size === 0 ? path : `${path}?${kept.toString()}`;
}
