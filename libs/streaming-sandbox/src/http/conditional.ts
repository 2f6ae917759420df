import { withoutHeader, type Answer } from './answer.js';
import type { AskHead } from './ask.js';
import { NO_BODY } from './body.js';

/** Turns a 200 into an empty 304 when the client already holds this very version. */
export function conditional(ask: AskHead, answer: Answer): Answer {
  if (answer.status !== 200 || !holdsThis(ask, answer)) return answer;
  return { ...withoutHeader(answer, 'content-type'), status: 304, body: NO_BODY };
}

/** By ETag; by date only when no ETag was sent. @see https://www.rfc-editor.org/rfc/rfc9110#section-13.1.3 */
function holdsThis({ headers }: AskHead, answer: Answer): boolean {
  const { etag, 'last-modified': modified } = answer.headers;
  const known = headers['if-none-match'];
  if (known !== undefined)
    return (
      etag !== undefined && (known === '*' || known.split(',').some((each) => opaque(each) === opaque(etag)))
    );
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return modified !== undefined && Date.parse(modified) <= since;
}

/** Weak comparison: the mark `W/` does not count. @see https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3.2 */
function opaque(etag: string): string {
  return etag.trim().replace(/^W\//, '');
}
