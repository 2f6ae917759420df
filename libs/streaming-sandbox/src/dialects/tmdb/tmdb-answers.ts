import { htmlAnswer, jsonAnswer, withWeakEtag, type Answer } from '../../http/answer.js';

const JSON_TYPE = 'application/json;charset=utf-8';

/** A successful answer: weak ETag, and how long TMDB's edge keeps such a thing. */
export function tmdbJson(body: unknown, maxAgeS: number): Answer {
  return withWeakEtag(
    jsonAnswer(body, {
      headers: { 'content-type': JSON_TYPE, 'cache-control': `public, max-age=${maxAgeS}`, age: '0' },
    }),
  );
}

/** The messages are ours; the codes are TMDB's. @see https://developer.themoviedb.org/docs/errors */
const ERRORS = {
  5: { status: 422, message: 'A parameter is not valid.' },
  6: { status: 404, message: 'This id is not valid.' },
  7: { status: 401, message: 'This API key is not valid.' },
  11: { status: 500, message: 'Something went wrong inside.' },
  22: { status: 400, message: 'Pages start at 1 and end at 500; write them as whole numbers.' },
  23: { status: 400, message: 'Dates are written as YYYY-MM-DD.' },
  24: { status: 504, message: 'The backend took too long to answer.' },
  25: { status: 429, message: 'The request count (#) is over the allowed limit of (40).' },
  27: { status: 400, message: 'No more than 20 things can be appended.' },
  34: { status: 404, message: 'Nothing was found under this address.' },
  42: { status: 405, message: 'This method is not supported here.' },
  43: { status: 502, message: 'The backend could not be reached.' },
  45: { status: 403, message: 'This user is suspended.' },
  46: { status: 503, message: 'The service is under maintenance.' },
} as const;

/** One of TMDB's own error numbers. */
export type TmdbErrorCode = keyof typeof ERRORS;

/** An error as TMDB writes it. The 404s come without `success`, as recorded; the others with it. */
export function tmdbError(code: TmdbErrorCode, headers: Readonly<Record<string, string>> = {}): Answer {
  const { status, message } = ERRORS[code];
  const body =
    status === 404
      ? { status_message: message, status_code: code }
      : { success: false, status_code: code, status_message: message };
  return jsonAnswer(body, { status, headers: { 'content-type': JSON_TYPE, ...headers } });
}

/** The third shape of an error: neither `status_code` nor `success`. */
export function tmdbValidationError(...errors: string[]): Answer {
  return jsonAnswer({ errors }, { status: 422, headers: { 'content-type': JSON_TYPE } });
}

/** What the proxy before TMDB answers. */
export function tmdbProxyPage(status: number, heading: string): Answer {
  return htmlAnswer(`${status} ${heading}`, { status });
}
