import type { Refusal, RefusalMeaning } from '@radarr/streaming-http';
import { z } from 'zod';
import { readTraktRefusal, WHERE_APPLICATIONS_ARE } from './refusals.js';
import type { TraktCodeStatus } from './trakt-oauth.js';

/**
 * What comes of a code, by the status. Their bodies are empty.
 * @see https://docs.trakt.tv/
 */
const CODE_STATUSES: Readonly<Record<number, TraktCodeStatus>> = {
  400: 'pending',
  404: 'unknown',
  409: 'used',
  410: 'expired',
  418: 'denied',
  429: 'slow-down',
};

/** OAuth's words for an application that is not known or not allowed. @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2 */
const REFUSED_APPLICATION = ['invalid_client', 'unauthorized_client'];

/** OAuth's words for a request that says nothing of its code or token. */
const REFUSED_REQUEST = [
  ...REFUSED_APPLICATION,
  'invalid_request',
  'invalid_scope',
  'unsupported_grant_type',
];

/** Reads what came of a code; undefined when the answer is not about the code. */
export function readCodeStatus({ status, body }: Refusal): TraktCodeStatus | undefined {
  return REFUSED_REQUEST.includes(errorOf(body)) ? undefined : CODE_STATUSES[status];
}

/**
 * Reads that Trakt takes a token no more: `invalid_grant`, or the 401 by which it used to say so; undefined when the
 * answer is not about the token. A 401 for the application is not, and the token must then not be given up for lost.
 */
export function readTokenOver({ status, body }: Refusal): 'over' | undefined {
  const error = errorOf(body);
  if (status === 400) return error === 'invalid_grant' ? 'over' : undefined;
  return status === 401 && !REFUSED_REQUEST.includes(error) ? 'over' : undefined;
}

/** Reads the refusals of Trakt's OAuth that no request expects. */
export function readOAuthRefusal(refusal: Refusal): RefusalMeaning | undefined {
  const { status, body } = refusal;
  const refused = status === 401 || status === 403 || REFUSED_APPLICATION.includes(errorOf(body));
  if (!refused) return readTraktRefusal(refusal);
  const message = `Trakt refuses this application. Check the client id and the client secret ${WHERE_APPLICATIONS_ARE}`;
  return { kind: 'auth', message };
}

const oauthError = z.object({ error: z.string() });

/** OAuth's word for what is wrong; empty when there is none. */
function errorOf(body: unknown): string {
  return oauthError.safeParse(body).data?.error ?? '';
}
