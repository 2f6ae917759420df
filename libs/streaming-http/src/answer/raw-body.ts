import type { RawBody } from '../request/raw-request.js';
import type { BodyFormat } from './body-format.js';

/** Bytes as they come, under one of the content types; no content type is none of them. */
export function rawBody(contentTypes: readonly string[]): BodyFormat<RawBody> {
  return {
    accept: contentTypes.join(', '),
    mayBeAbsent: false,
    parse: (bytes, sentAs = '') => {
      const contentType = sentAs.split(';', 1).join('').trim().toLowerCase();
      if (contentTypes.includes(contentType)) return { body: { bytes, contentType } };
      return { complaint: `something other than ${contentTypes.join(', ')}` };
    },
  };
}
