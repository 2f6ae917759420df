import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ProviderService } from '@radarr/streaming-aggregation';
import type { Region } from '@radarr/streaming-core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readyAnswer, sendReady } from '../http/ready-answer.js';
import { ApiAnswer, ApiConditional, ApiProblems } from '../openapi/answers.js';
import { DEFAULT_REGION, DEMO } from '../runtime/tokens.js';
import { presentProviders } from './providers.presenter.js';
import { ProvidersRequest } from './providers.request.js';
import { ProvidersResponse } from './providers.response.js';

/** Where people watch. */
@Controller('api/streaming/providers')
export class ProvidersController {
  constructor(
    private readonly providers: ProviderService,
    @Inject(DEMO) private readonly demo: boolean,
    @Inject(DEFAULT_REGION) private readonly defaultRegion: Region,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'getProviders',
    summary: 'The services of a region, in the order that its people expect',
  })
  @ApiAnswer(ProvidersResponse)
  @ApiConditional()
  @ApiProblems(400, 401, 429, 503)
  async list(
    @Query() { region = this.defaultRegion, media_type: mediaType }: ProvidersRequest,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const answer = await this.providers.readRegion(region);
    // A provider of which nobody says what it has is left in: better one too many than one missing.
    const providers = answer.providers.filter(
      ({ mediaTypes }) => !mediaType || mediaTypes.length === 0 || mediaTypes.includes(mediaType),
    );
    await sendReady(
      request,
      reply,
      readyAnswer(presentProviders({ ...answer, providers }, region, this.demo)),
    );
  }
}
