import type { BodyFormat } from './body-format.js';

/**
 * Whatever comes with a success: it says nothing more than the status does. But a web page is not the upstream's: some
 * network before it wants a login, and nothing was told to anybody.
 */
export const droppedBody: BodyFormat<undefined> = {
  accept: 'application/json',
  mayBeAbsent: true,
  parse: (bytes, contentType = '') =>
    bytes.length > 0 && WEB_PAGE.test(contentType) ? { complaint: 'a web page' } : { body: undefined },
};

const WEB_PAGE = /^\s*(text\/html|application\/xhtml\+xml)\b/i;
