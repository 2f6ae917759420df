import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import {
  AvailabilityService,
  ComingSoonService,
  daysAfter,
  type ComingSoonAnswer,
  type OfferWish,
} from '@radarr/streaming-aggregation';
import { InvalidInput, titleKeyText, type Release } from '@radarr/streaming-core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MediaTypeParam } from '../http/media-type-param.js';
import { readyAnswer, sendReady } from '../http/ready-answer.js';
import { ProviderIndex } from '../offers/provider-index.js';
import { OfferWishes } from '../offers/offer-wishes.js';
import { ApiAnswer, ApiConditional, ApiProblems } from '../openapi/answers.js';
import { DEMO } from '../runtime/tokens.js';
import { arrivesAsWished } from './arrives-as-wished.js';
import { presentComingSoon } from './coming-soon.presenter.js';
import { ComingSoonRequest } from './coming-soon.request.js';
import { ComingSoonResponse } from './coming-soon.response.js';

/** What arrives when. */
@Controller('api/streaming/coming-soon')
export class ComingSoonController {
  constructor(
    private readonly comingSoon: ComingSoonService,
    private readonly availability: AvailabilityService,
    private readonly wishes: OfferWishes,
    private readonly providers: ProviderIndex,
    @Inject(DEMO) private readonly demo: boolean,
  ) {}

  @Get(':media_type')
  @ApiOperation({
    operationId: 'getComingSoon',
    summary: 'What arrives on which services, soonest first',
    description:
      'Each film and each season once, on the first of its days from `from` to `to`; each service with its own day. With `providers`: what arrives at one of them, or is there already. With `offer_types`: what those services hand out so.',
  })
  @ApiAnswer(ComingSoonResponse)
  @ApiConditional()
  @ApiProblems(400, 401, 429, 503)
  async list(
    @Param() { media_type: mediaType }: MediaTypeParam,
    @Query() query: ComingSoonRequest,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wish = await this.wishes.of(query);
    const answer = await this.comingSoon.read({ mediaType, region: this.wishes.regionOf(query) });
    const days = this.daysOf(query, answer);
    const within = answer.releases.filter(({ date }) => date >= days.from && date <= days.to);
    const releases = wish ? await this.matching(within, wish) : within;
    const shown = { ...days, limit: query.limit, releases, ...(wish && { wish }) };
    await sendReady(request, reply, readyAnswer(presentComingSoon(answer, shown, this.demo)));
  }

  private daysOf({ from, to }: ComingSoonRequest, { today }: ComingSoonAnswer) {
    const last = daysAfter(today, this.comingSoon.days);
    if (from !== undefined && to !== undefined && to < from) {
      throw new InvalidInput('to', 'to must not be before from.');
    }
    if (from !== undefined && from > last) {
      throw new InvalidInput('from', `from must not be after ${last}: nothing is known beyond that day.`);
    }
    return {
      from: from !== undefined && from > today ? from : today,
      to: to !== undefined && to < last ? to : last,
    };
  }

  private async matching(releases: readonly Release[], wish: OfferWish): Promise<readonly Release[]> {
    const [known, { byId: directory }] = await Promise.all([
      this.availability.filter.known(releases, wish.region),
      this.providers.read(),
    ]);
    return releases.filter((release) =>
      arrivesAsWished(release, wish, { known: known.get(titleKeyText(release)), directory }),
    );
  }
}
