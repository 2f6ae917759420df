import {
  ForbiddenException,
  Injectable,
  UnauthorizedException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isOfOwnPage } from '../sessions/own-page.js';
import { sessionCookieIn, setSessionCookie } from '../sessions/session-cookie.js';
import { Sessions } from '../sessions/sessions.js';
import { CallerLimit } from './caller-limit.js';
import { KeyDoor } from './key-door.js';
import { PUBLIC } from './public.js';
import { shownKey } from './shown-key.js';

/** Lets a request through that shows the API key or, from a page of our own, a session. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly keys: KeyDoor,
    private readonly sessions: Sessions,
    private readonly limit: CallerLimit,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const isPublic = this.reflector.getAllAndOverride<boolean>(PUBLIC, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (isPublic) return true;
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const refusal = await this.refusalOf(request);
    if (refusal) throw refusal;
    this.limit.count(shownKey(request) ?? sessionCookieIn(request) ?? '');
    this.renewSession(request, http.getResponse());
    return true;
  }

  /** Why a request that shows neither is refused; undefined when it does. A key that is shown decides alone. */
  async refusalOf(request: FastifyRequest): Promise<Error | undefined> {
    const shown = shownKey(request);
    return shown === undefined ? this.refusalOfSession(request) : this.keys.refusalOf(request, shown);
  }

  private async refusalOfSession(request: FastifyRequest): Promise<Error | undefined> {
    const session = await this.sessions.read(sessionCookieIn(request));
    if (session === undefined) {
      return new UnauthorizedException(
        'Sign in, or send the API key in the X-Api-Key header. It is printed when the server starts.',
      );
    }
    this.keys.prove(request);
    if (isOfOwnPage(request)) return undefined;
    return new ForbiddenException(
      'A session is for pages of this server: what changes something needs the header X-Requested-With: radarr-streaming.',
    );
  }

  private renewSession(request: FastifyRequest, reply: FastifyReply): void {
    if (shownKey(request) !== undefined) return;
    const renewed = this.sessions.renewed(sessionCookieIn(request));
    if (renewed) setSessionCookie(request, reply, renewed);
  }
}
