import {
  Body,
  Controller,
  Delete,
  ForbiddenException,
  Get,
  Header,
  HttpCode,
  Inject,
  Post,
  Req,
  Res,
  UnauthorizedException,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { InvalidInput } from '@radarr/streaming-core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuditLog } from '../audit/audit-log.js';
import { bySession, bySigningIn } from '../audit/author.js';
import { KeyDoor } from '../auth/key-door.js';
import { Public } from '../auth/public.js';
import { ApiProblems } from '../openapi/answers.js';
import { DEMO } from '../runtime/tokens.js';
import { isOfOtherPage } from './own-page.js';
import { clearSessionCookie, sessionCookieIn, setSessionCookie } from './session-cookie.js';
import { SessionRequest } from './session.request.js';
import { SessionResponse } from './session.response.js';
import { Sessions, type Session } from './sessions.js';
import { SignInTokens } from './sign-in-tokens.js';

/** Far more than a person needs, and far fewer than it takes to guess anything. */
const ATTEMPTS = { rateLimit: { max: 20, timeWindow: 60_000 } } as const;

const NO_STORE = ['cache-control', 'no-store'] as const;

const REFUSED = { event: 'session.refused', outcome: 'refused' } as const;

/** Signs people in and out, so that a browser needs to hold no key. */
@Public()
@Controller('api/session')
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: SignInTokens,
    private readonly keys: KeyDoor,
    @Inject(DEMO) private readonly demo: boolean,
    private readonly audit: AuditLog,
  ) {}

  @Post()
  @HttpCode(200)
  @Header(...NO_STORE)
  @RouteConfig(ATTEMPTS)
  @ApiOperation({
    operationId: 'signIn',
    summary: 'Sign in with the link that the server prints, or with the API key',
    description:
      'Sets the cookie that the other calls take in place of the API key. No script can read it. Over https its name begins with __Host-. A session that was there before ends.',
    security: [],
  })
  @ApiResponse({ status: 200, type: SessionResponse, description: 'Signed in.' })
  @ApiProblems(400, 401, 403, 415, 429, 503)
  async signIn(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() wanted: SessionRequest = {},
  ): Promise<SessionResponse> {
    refuseOtherPages(request);
    await this.check(request, wanted);
    // One that cannot be ended just now ends by itself: that keeps nobody from signing in.
    await this.sessions.end(sessionCookieIn(request)).catch(() => undefined);
    const session = this.sessions.begin();
    setSessionCookie(request, reply, session);
    const author = bySigningIn(request, wanted.token === undefined ? 'key' : 'link', session.cookie);
    this.audit.write({ event: 'session.created', outcome: 'ok' }, author);
    return this.answer(session);
  }

  @Get()
  @Header(...NO_STORE)
  @ApiOperation({ operationId: 'getSession', summary: 'Whether one is signed in', security: [] })
  @ApiResponse({ status: 200, type: SessionResponse, description: 'One is.' })
  @ApiProblems(401, 429)
  async read(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    const cookie = sessionCookieIn(request);
    const session = await this.sessions.read(cookie);
    if (!session) throw new UnauthorizedException('Nobody is signed in here.');
    const renewed = this.sessions.renewed(cookie);
    if (renewed) setSessionCookie(request, reply, renewed);
    return this.answer(renewed ?? session);
  }

  @Delete()
  @HttpCode(204)
  @Header(...NO_STORE)
  @ApiOperation({
    operationId: 'signOut',
    summary: 'Sign out',
    description: 'The session is worth nothing from then on, also where its cookie was copied to.',
    security: [],
  })
  @ApiResponse({ status: 204, description: 'Nobody is signed in here any more.' })
  @ApiProblems(403, 429, 503)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    refuseOtherPages(request);
    clearSessionCookie(request, reply);
    const session = await this.sessions.read(sessionCookieIn(request));
    await this.sessions.end(sessionCookieIn(request));
    if (session)
      this.audit.write({ event: 'session.ended', outcome: 'ok' }, bySession(request, session.cookie));
  }

  private async check(request: FastifyRequest, { token, api_key: key }: SessionRequest): Promise<void> {
    if ((token === undefined) === (key === undefined)) {
      throw new InvalidInput('token', 'Send either token or api_key.');
    }
    const refusal = key === undefined ? undefined : this.keys.refusalOf(request, key);
    if (refusal) {
      this.audit.write(REFUSED, bySigningIn(request, 'key'));
      throw refusal;
    }
    if (token === undefined) return;
    if (!(await this.tokens.redeem(token))) {
      this.audit.write(REFUSED, bySigningIn(request, 'link'));
      throw new UnauthorizedException(
        'This link is good no more: each is good once, for 15 minutes. Sign in with the API key, or start the server anew for another link.',
      );
    }
    this.keys.prove(request);
  }

  private answer({ expiresAt }: Session): SessionResponse {
    return { ...(this.demo && { demo: true }), data: { expires_at: new Date(expiresAt).toISOString() } };
  }
}

/** Nobody else's page signs a person in or out. */
function refuseOtherPages(request: FastifyRequest): void {
  if (isOfOtherPage(request)) throw new ForbiddenException('Only pages of this server may sign in or out.');
}
