import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { AvailabilityService, TrendingService, type TrendingAnswer } from '@radarr/streaming-aggregation';
import { titleKeyText } from '@radarr/streaming-core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MediaTypeParam } from '../http/media-type-param.js';
import { ReadyAnswers } from '../http/ready-answers.js';
import { readyAnswer, sendReady } from '../http/ready-answer.js';
import { LOOK_UP_WAIT_MS } from '../offers/look-up-wait.js';
import { OfferWishes, type NamedWish } from '../offers/offer-wishes.js';
import { ApiAnswer, ApiConditional, ApiProblems } from '../openapi/answers.js';
import { DEMO } from '../runtime/tokens.js';
import { presentTrending, type FilteredTrending } from './trending.presenter.js';
import { TrendingRequest } from './trending.request.js';
import { TrendingResponse } from './trending.response.js';

/** What everybody is watching. */
@Controller('api/streaming/trending')
export class TrendingController {
  private readonly ready = new ReadyAnswers();

  constructor(
    private readonly trending: TrendingService,
    private readonly availability: AvailabilityService,
    private readonly wishes: OfferWishes,
    @Inject(DEMO) private readonly demo: boolean,
  ) {}

  @Get(':media_type')
  @ApiOperation({
    operationId: 'getTrending',
    summary: 'What is trending, fused from all sources or from one',
    description:
      'With `providers` or `offer_types`: only titles that can be watched so in the region. Ranks stay those of the whole list.',
  })
  @ApiAnswer(TrendingResponse)
  @ApiConditional()
  @ApiProblems(400, 401, 409, 429, 503)
  async list(
    @Param() { media_type: mediaType }: MediaTypeParam,
    @Query() query: TrendingRequest,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { window, source, limit } = query;
    const wish = await this.wishes.of(query);
    const answer = await this.trending.read({ mediaType, window, source });
    if (wish) {
      const filtered = await this.filtered(answer, wish);
      await sendReady(request, reply, readyAnswer(presentTrending(filtered, limit, this.demo)));
      return;
    }
    const key = `${source}:${mediaType}:${window}:${limit}`;
    const body = () => presentTrending(answer, limit, this.demo);
    await sendReady(request, reply, this.ready.take(key, answer.version, body));
  }

  /** Only the titles that can be watched as wished. Their ranks stay those of the whole list. */
  private async filtered(answer: TrendingAnswer, wish: NamedWish): Promise<FilteredTrending> {
    const filter = this.availability.filter;
    const narrowing = await filter.matching(answer.entries, wish, LOOK_UP_WAIT_MS);
    const entries = answer.entries.filter((entry) => narrowing.matching.has(titleKeyText(entry)));
    return { ...answer, entries, narrowing, wish };
  }
}
