import type { FastifyRequest } from 'fastify';
import { shownKey } from '../auth/shown-key.js';
import { digestOf, readDatedId } from '../sessions/dated-id.js';
import { sessionCookieIn } from '../sessions/session-cookie.js';

/** Who did it. `link`: somebody with the link that is printed at the start; `unknown`: nothing was looked at yet. */
export interface Actor {
  readonly kind: 'key' | 'session' | 'link' | 'system' | 'unknown';
  /** Names a session among others, and is worth nothing to whoever reads it. */
  readonly session?: string;
}

/** Who did it, and by which request. */
export interface Author {
  readonly actor: Actor;
  readonly address?: string;
  readonly request_id?: string;
}

/** Nobody asked for it: a job, the start, or what the server found out by itself. */
export const BY_SYSTEM: Author = { actor: { kind: 'system' } };

const DIGEST_CHARACTERS = 12;

/** The name of the session that a cookie holds. */
const sessionName = (cookie: string): string =>
  digestOf('audit', readDatedId(cookie).id).slice(0, DIGEST_CHARACTERS);

/** Whoever made a request that was let through. */
export function byCaller(request: FastifyRequest): Author {
  const cookie = shownKey(request) === undefined ? sessionCookieIn(request) : undefined;
  return cookie === undefined ? byRequest(request, { kind: 'key' }) : bySession(request, cookie);
}

/** Somebody with a session. */
export const bySession = (request: FastifyRequest, cookie: string): Author =>
  byRequest(request, { kind: 'session', session: sessionName(cookie) });

/**
 * Somebody who signs in.
 * @param cookie of the session that it became; none when it was refused
 */
export function bySigningIn(request: FastifyRequest, kind: 'key' | 'link', cookie?: string): Author {
  return byRequest(request, { kind, ...(cookie !== undefined && { session: sessionName(cookie) }) });
}

/** Whoever is behind a request. */
export function byRequest({ ip: address, id }: FastifyRequest, actor: Actor): Author {
  return { actor, address, request_id: id };
}
