import { Controller, Delete, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { systemClock } from '@radarr/streaming-core';
import { ApiProblems } from '../openapi/answers.js';
import { DEMO } from '../runtime/tokens.js';
import { AccountKeeper } from './account-keeper.js';
import { TraktAccount } from './trakt-account.js';
import { presentAccount, presentCode } from './trakt-auth.presenter.js';
import { TraktAuthResponse, TraktCodeResponse, TraktDisconnectedResponse } from './trakt-auth.response.js';

const LEFT_BEHIND =
  'Trakt could not be told. Remove this application at https://trakt.tv/settings (Connected Apps) to be sure.';

/** Connects an account at Trakt, and tells how it is. */
@Controller('api/streaming/trakt/auth')
export class TraktAuthController {
  constructor(
    private readonly trakt: TraktAccount,
    private readonly keeper: AccountKeeper,
    @Inject(DEMO) private readonly demo: boolean,
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
  async init(): Promise<TraktCodeResponse> {
    const code = await this.trakt.get().accounts.begin();
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
  async refresh(): Promise<TraktAuthResponse> {
    return this.answer(presentAccount(await this.trakt.get().accounts.renew(), systemClock()));
  }

  @Delete()
  @ApiOperation({
    operationId: 'disconnectTrakt',
    summary: 'Forget the account, and have Trakt make its tokens worthless',
  })
  @ApiResponse({ status: 200, type: TraktDisconnectedResponse, description: 'It is forgotten.' })
  @ApiProblems(401, 403, 409, 429, 503)
  async disconnect(): Promise<TraktDisconnectedResponse> {
    const { accounts, watchlist } = this.trakt.get();
    await watchlist?.forget();
    const { revoked } = await accounts.disconnect();
    return this.answer({ status: 'disconnected', revoked, message: revoked ? null : LEFT_BEHIND });
  }

  private answer<T>(data: T): { readonly demo?: true; readonly data: T } {
    return { ...(this.demo && { demo: true }), data };
  }
}
