import { Controller, Delete, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { systemClock } from '@radarr/streaming-core';
import type { FastifyRequest } from 'fastify';
import { AuditLog } from '../audit/audit-log.js';
import { byCaller } from '../audit/author.js';
import { ApiProblems } from '../openapi/answers.js';
import { DEMO } from '../runtime/tokens.js';
import { AccountKeeper } from './account-keeper.js';
import { TRAKT, TraktAccount } from './trakt-account.js';
import { presentAccount, presentCode } from './trakt-auth.presenter.js';
import { TraktAuthResponse, TraktCodeResponse, TraktDisconnectedResponse } from './trakt-auth.response.js';

const told = { upstream: TRAKT };

const LEFT_BEHIND =
  'Trakt could not be told. Remove this application at https://trakt.tv/settings (Connected Apps) to be sure.';

/** Connects an account at Trakt, and tells how it is. */
@Controller('api/streaming/trakt/auth')
export class TraktAuthController {
  constructor(
    private readonly trakt: TraktAccount,
    private readonly keeper: AccountKeeper,
    @Inject(DEMO) private readonly demo: boolean,
    private readonly audit: AuditLog,
  ) {}

  @Post('init')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'connectTrakt',
    summary: 'Ask for a code that connects an account',
    description:
      'Type the code on the page that the answer names. The server finds out by itself what came of it; `auth/status` tells. A code that was pending is forgotten.',
  })
  @ApiResponse({ status: 200, type: TraktCodeResponse, description: 'The code.' })
  @ApiProblems(401, 403, 409, 429, 503)
  async init(@Req() request: FastifyRequest): Promise<TraktCodeResponse> {
    const event = 'account.connect_started';
    const begin = () => this.trakt.get().accounts.begin();
    const code = await this.audit.attempt({ event, told }, byCaller(request), begin);
    this.keeper.lookNow();
    return this.answer(presentCode(code, systemClock()));
  }

  @Get('status')
  @ApiOperation({ operationId: 'getTraktAccount', summary: 'Whether an account is connected, and how it is' })
  @ApiResponse({ status: 200, type: TraktAuthResponse, description: 'The answer.' })
  @ApiProblems(401, 409, 429, 503)
  async status(): Promise<TraktAuthResponse> {
    return this.answer(presentAccount(await this.trakt.get().accounts.report(), systemClock()));
  }

  @Post('refresh')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'refreshTraktAccount',
    summary: 'Renew the tokens now',
    description: 'They are renewed by themselves at half their life; this is for impatience.',
  })
  @ApiResponse({ status: 200, type: TraktAuthResponse, description: 'They are renewed.' })
  @ApiProblems(401, 403, 409, 429, 503)
  async refresh(@Req() request: FastifyRequest): Promise<TraktAuthResponse> {
    const event = 'account.renewal_requested';
    const renew = () => this.trakt.get().accounts.renew();
    const report = await this.audit.attempt({ event, told }, byCaller(request), renew);
    return this.answer(presentAccount(report, systemClock()));
  }

  @Delete()
  @ApiOperation({
    operationId: 'disconnectTrakt',
    summary: 'Forget the account, and have Trakt make its tokens worthless',
  })
  @ApiResponse({ status: 200, type: TraktDisconnectedResponse, description: 'It is forgotten.' })
  @ApiProblems(401, 403, 409, 429, 503)
  async disconnect(@Req() request: FastifyRequest): Promise<TraktDisconnectedResponse> {
    const event = 'account.disconnected';
    const forget = () => this.forget();
    const { revoked } = await this.audit.attempt({ event, told }, byCaller(request), forget);
    return this.answer({ status: 'disconnected', revoked, message: revoked ? null : LEFT_BEHIND });
  }

  private async forget(): Promise<{ readonly revoked: boolean }> {
    const { accounts, watchlist } = this.trakt.get();
    await watchlist?.forget();
    return accounts.disconnect();
  }

  private answer<T>(data: T): { readonly demo?: true; readonly data: T } {
    return { ...(this.demo && { demo: true }), data };
  }
}
