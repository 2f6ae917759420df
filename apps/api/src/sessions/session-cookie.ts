import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from './sessions.js';

/** What the cookie is called. */
export const SESSION_COOKIE = 'streaming_session';

/** Out of reach of scripts, and sent by no page of another site. */
const ATTRIBUTES = { path: '/', httpOnly: true, sameSite: 'strict' } as const;

const SECOND_MS = 1_000;

/** What a request shows as its session, if anything. */
export const sessionCookieIn = ({ cookies }: FastifyRequest): string | undefined => cookies[SESSION_COOKIE];

/** Gives the session to the browser; over https, as a proxy that is trusted may say, it is to travel over nothing else. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, session: Session): void {
  const maxAge = Math.floor((session.expiresAt - Date.now()) / SECOND_MS);
  void reply.setCookie(SESSION_COOKIE, session.cookie, {
    ...ATTRIBUTES,
    maxAge,
    secure: request.protocol === 'https',
  });
}

/** Has the browser forget its session. */
export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(SESSION_COOKIE, { ...ATTRIBUTES, secure: request.protocol === 'https' });
}
