import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { DetailsService, TrendingService } from '@radarr/streaming-aggregation';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ReadyAnswers } from '../http/ready-answers.js';
import { readyAnswer, sendReady } from '../http/ready-answer.js';
import { noSuchTitle, TitleRequest, TmdbIdParam } from '../http/title-request.js';
import { ApiAnswer, ApiConditional, ApiProblems } from '../openapi/answers.js';
import { DEMO } from '../runtime/tokens.js';
import { presentDetails } from './details.presenter.js';
import { DetailsResponse } from './details.response.js';
import { presentTrend } from './trend.presenter.js';
import { TrendRequest } from './trend.request.js';
import { TrendResponse } from './trend.response.js';

/** Single titles. */
@Controller('api/streaming/titles')
export class TitlesController {
  private readonly ready = new ReadyAnswers();

  constructor(
    private readonly details: DetailsService,
    private readonly trending: TrendingService,
    @Inject(DEMO) private readonly demo: boolean,
  ) {}

  @Get(':tmdb_id')
  @ApiOperation({
    operationId: 'getTitleDetails',
    summary: 'What a title is: all that a page about it shows',
    description: 'Where it can be watched is another question: `/api/streaming/availability/{tmdb_id}`.',
  })
  @ApiAnswer(DetailsResponse)
  @ApiConditional()
  @ApiProblems(400, 401, 404, 429, 503)
  async read(
    @Param() { tmdb_id: tmdbId }: TmdbIdParam,
    @Query() { media_type: mediaType }: TitleRequest,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const title = { mediaType, tmdbId };
    const answer = await this.details.read(title);
    if (!answer) throw noSuchTitle(title);
    const body = () => presentDetails(answer, this.demo);
    await sendReady(request, reply, this.ready.take(`${mediaType}:${tmdbId}`, answer.version, body));
  }

  @Get(':tmdb_id/trend')
  @ApiOperation({
    operationId: 'getTitleTrend',
    summary: 'Which places a title had in the fused trending list, day by day',
    description: 'Whether there is such a title is not asked: one that was in no list has no days.',
  })
  @ApiAnswer(TrendResponse)
  @ApiConditional()
  @ApiProblems(400, 401, 429, 503)
  async trend(
    @Param() { tmdb_id: tmdbId }: TmdbIdParam,
    @Query() { media_type: mediaType, window }: TrendRequest,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const title = { mediaType, tmdbId };
    const trend = await this.trending.trend(title, window);
    await sendReady(request, reply, readyAnswer(presentTrend(title, { window, trend, demo: this.demo })));
  }
}
