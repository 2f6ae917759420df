import type { Credentials } from '../options/upstream-http-options.js';

/** Everything in credentials that must be masked: the token also without the word before it. */
export function secretsOf({ headers = {}, query = {} }: Credentials = {}): string[] {
  return [
    ...Object.values(headers).flatMap((value) => [value, value.replace(/^Bearer /, '')]),
    ...Object.values(query),
  ];
}
