import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { TrendingService } from '@radarr/streaming-aggregation';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ReadyAnswers } from '../http/ready-answers.js';
import { sendReady } from '../http/ready-answer.js';
import { ApiAnswer, ApiConditional, ApiProblems } from '../openapi/answers.js';
import { DEMO } from '../runtime/tokens.js';
import { presentTrending } from './trending.presenter.js';
import { MediaTypeParam, TrendingRequest } from './trending.request.js';
import { TrendingResponse } from './trending.response.js';

/** What everybody is watching. */
@Controller('api/streaming/trending')
export class TrendingController {
  private readonly ready = new ReadyAnswers();

  constructor(
    private readonly trending: TrendingService,
    @Inject(DEMO) private readonly demo: boolean,
  ) {}

  @Get(':media_type')
  @ApiOperation({
    operationId: 'getTrending',
    summary: 'What is trending, fused from all sources or from one',
  })
  @ApiAnswer(TrendingResponse)
  @ApiConditional()
  @ApiProblems(400, 401, 409, 429, 503)
  async list(
    @Param() { media_type: mediaType }: MediaTypeParam,
    @Query() { window, source, limit }: TrendingRequest,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const answer = await this.trending.read({ mediaType, window, source });
    const key = `${source}:${mediaType}:${window}:${limit}`;
    sendReady(
      request,
      reply,
      this.ready.take(key, answer.version, () => presentTrending(answer, limit, this.demo)),
    );
  }
}
