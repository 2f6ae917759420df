import { z } from 'zod';
import type { Answer } from '../../http/answer.js';
import type { Ask } from '../../http/ask.js';
import type { Endpoint } from '../dialect.js';
import { invalidClient, oauthError } from './oauth-answers.js';

/** What an application sent, once it is known which one it is. */
export interface ApplicationAsk {
  readonly clientId: string;
  /** The fields of the body that hold text. */
  readonly fields: Readonly<Record<string, string>>;
}

/** An endpoint that applications post JSON to. */
export interface ApplicationWork {
  readonly path: string;
  /** Whether the application must prove who it is. */
  readonly needsSecret: boolean;
  answer(ask: ApplicationAsk): Answer;
}

const anyFields = z.record(z.string(), z.unknown());

/**
 * Judges the application before its request.
 * @param keys the accepted applications, each as `client_id:client_secret`; undefined accepts any id and any secret
 */
export function applicationEndpoint(work: ApplicationWork, keys: readonly string[] | undefined): Endpoint {
  return {
    method: 'POST',
    path: work.path,
    answer: (ask) => {
      const fields = readFields(ask);
      const { client_id: clientId = '', client_secret: secret = '' } = fields;
      if (clientId === '') return oauthError('invalid_request', 'client_id is required');
      const accepted = work.needsSecret ? knowsSecret(keys, { clientId, secret }) : knowsId(keys, clientId);
      return accepted ? work.answer({ clientId, fields }) : invalidClient();
    },
  };
}

/** Only JSON is read, as at Trakt since July 2026: a form has no fields. */
function readFields({ headers, body }: Ask): Readonly<Record<string, string>> {
  if (!(headers['content-type'] ?? '').includes('json')) return {};
  const entries = Object.entries(anyFields.safeParse(parse(body)).data ?? {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

function knowsId(keys: readonly string[] | undefined, clientId: string): boolean {
  return keys?.some((key) => key.startsWith(`${clientId}:`)) ?? true;
}

function knowsSecret(
  keys: readonly string[] | undefined,
  { clientId, secret }: { readonly clientId: string; readonly secret: string },
): boolean {
  return secret !== '' && (keys?.includes(`${clientId}:${secret}`) ?? true);
}
