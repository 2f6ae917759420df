import type { Answer } from '../../http/answer.js';
import type { Ask } from '../../http/ask.js';
import { tmdbError, tmdbProxyPage } from './tmdb-answers.js';

const V3_KEY = /^[0-9a-f]{32}$/i;
/** Three base64url parts: a JSON Web Token by its looks. */
const V4_TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/**
 * Judges the key before anything else, invented paths included. Outside `/3` and `/4` no key is asked for: there is
 * only a proxy.
 * @param keys the accepted keys; undefined accepts whatever looks like a v3 key or a v4 token
 */
export function guardKey(ask: Ask, keys: readonly string[] | undefined): Answer | undefined {
  if (!/^\/[34](\/|$)/.test(ask.path)) return tmdbProxyPage(404, 'Not Found');
  const token = /^Bearer\s+(.+)$/i.exec(ask.headers.authorization ?? '')?.[1]?.trim();
  const key = ask.query.get('api_key');
  if (token !== undefined && isAccepted(token, V4_TOKEN, keys)) return undefined;
  if (key !== null && isAccepted(key, V3_KEY, keys)) return undefined;
  return tmdbError(7);
}

function isAccepted(secret: string, looks: RegExp, keys: readonly string[] | undefined): boolean {
  return looks.test(secret) && (keys === undefined || keys.includes(secret));
}
