import { withoutHeader, type Answer } from './answer.js';
import type { Ask } from './ask.js';

/** Turns a 200 into an empty 304 when the client already holds this very version. */
export function conditional(ask: Ask, answer: Answer): Answer {
  const known = ask.headers['if-none-match'];
  const { etag } = answer.headers;
  if (answer.status !== 200 || known === undefined || etag === undefined) return answer;
  if (known !== '*' && !known.split(',').some((each) => opaque(each) === opaque(etag))) return answer;
  return { ...withoutHeader(answer, 'content-type'), status: 304, body: Buffer.alloc(0) };
}

/** Weak comparison: the mark `W/` does not count. @see https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3.2 */
function opaque(etag: string): string {
  return etag.trim().replace(/^W\//, '');
}
