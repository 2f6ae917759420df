import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from './sessions.js';

/** What the cookie is called over http. */
export const SESSION_COOKIE = 'streaming_session';

/** And over https, where a browser takes it from this very host alone, and over https alone. */
const SAFE_SESSION_COOKIE = `__Host-${SESSION_COOKIE}`;

const isSafe = ({ protocol }: FastifyRequest): boolean => protocol === 'https';

const nameFor = (request: FastifyRequest): string => (isSafe(request) ? SAFE_SESSION_COOKIE : SESSION_COOKIE);

/** Out of reach of scripts, and sent by no page of another site. */
const ATTRIBUTES = { path: '/', httpOnly: true, sameSite: 'strict' } as const;

const SECOND_MS = 1_000;

/** What a request shows as its session, if anything. */
export const sessionCookieIn = (request: FastifyRequest): string | undefined =>
  request.cookies[nameFor(request)];

/** Gives the session to the browser; over https, as a proxy that is trusted may say, it is to travel over nothing else. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, session: Session): void {
  const maxAge = Math.floor((session.expiresAt - Date.now()) / SECOND_MS);
  void reply.setCookie(nameFor(request), session.cookie, {
    ...ATTRIBUTES,
    maxAge,
    secure: isSafe(request),
  });
}

/** Has the browser forget its session. */
export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(nameFor(request), { ...ATTRIBUTES, secure: isSafe(request) });
}
