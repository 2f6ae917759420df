import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { DetailsService } from '@radarr/streaming-aggregation';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ReadyAnswers } from '../http/ready-answers.js';
import { sendReady } from '../http/ready-answer.js';
import { noSuchTitle, TitleRequest, TmdbIdParam } from '../http/title-request.js';
import { ApiAnswer, ApiConditional, ApiProblems } from '../openapi/answers.js';
import { DEMO } from '../runtime/tokens.js';
import { presentDetails } from './details.presenter.js';
import { DetailsResponse } from './details.response.js';

/** Single titles. */
@Controller('api/streaming/titles')
export class TitlesController {
  private readonly ready = new ReadyAnswers();

  constructor(
    private readonly details: DetailsService,
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
    sendReady(request, reply, this.ready.take(`${mediaType}:${tmdbId}`, answer.version, body));
  }
}
