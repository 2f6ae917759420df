import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** What is known of a request before its body has arrived. */
export interface AskHead {
  readonly method: string;
  /** The path without the query, as it was sent. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
}

/** One request, read once: what dialects and faults look at. */
export interface Ask extends AskHead {
  /** Empty when there is none. */
  readonly body: Buffer;
}

/** Reads the head of a request. */
export function readAskHead(request: IncomingMessage): AskHead {
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  return {
    method: request.method ?? 'GET',
    path: mark < 0 ? url : url.slice(0, mark),
    query: new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1)),
    headers: request.headers,
  };
}

const SECRET_PARAMETER = /key|token|secret|password|session|auth|code/i;

/**
 * Path and query as they were sent, without parameters that carry secrets.
 * @param template the path of the endpoint; one with a `{parameter}` that carries a secret is shown in its place
 */
export function pathWithoutSecrets({ path, query }: AskHead, template: string): string {
  const parameters = template.match(/\{\w+\}/g) ?? [];
  const shown = parameters.some((name) => SECRET_PARAMETER.test(name)) ? template : path;
  const kept = new URLSearchParams([...query].filter(([name]) => !SECRET_PARAMETER.test(name)));
  return kept.size === 0 ? shown : `${shown}?${kept.toString()}`;
}
