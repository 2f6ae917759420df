import type { AddressedRequest } from './addressed-request.js';

/** The path with its `{holes}` filled: `/movie/{id}` becomes `/movie/603`. */
export function fillPath(path: string, params: AddressedRequest['params'] = {}): string {
  return path.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = params[name];
    if (value === undefined) throw new TypeError(`The path ${path} has no value for ${hole}.`);
    return encodeSegment(String(value));
  });
}

/** The full address of a request. `credentials` are further query parameters, sent but never shown. */
export function requestUrl(
  baseUrl: URL,
  path: string,
  query: {
    readonly visible: AddressedRequest['query'];
    readonly credentials: Readonly<Record<string, string>>;
  },
): URL {
  const url = new URL(baseUrl);
  url.pathname = `${baseUrl.pathname.replace(/\/+$/, '')}${path}`;
  for (const [name, value] of Object.entries({ ...query.visible, ...query.credentials })) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url;
}

/** A dot segment would survive encoding and climb out of its folder. */
function encodeSegment(segment: string): string {
  if (segment === '' || segment === '.' || segment === '..') {
    throw new TypeError('A path segment must not be empty or made of dots.');
  }
  return encodeURIComponent(segment);
}
