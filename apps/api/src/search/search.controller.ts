import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { AvailabilityService, SearchService } from '@radarr/streaming-aggregation';
import { titleKeyText } from '@radarr/streaming-core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readyAnswer, sendReady } from '../http/ready-answer.js';
import { LOOK_UP_WAIT_MS } from '../offers/look-up-wait.js';
import { OfferWishes } from '../offers/offer-wishes.js';
import { ApiAnswer, ApiConditional, ApiProblems } from '../openapi/answers.js';
import { DEMO } from '../runtime/tokens.js';
import { presentSearch } from './search.presenter.js';
import { SearchRequest } from './search.request.js';
import { SearchResponse } from './search.response.js';

/** Finds titles by their names. */
@Controller('api/streaming/search')
export class SearchController {
  constructor(
    private readonly searching: SearchService,
    private readonly availability: AvailabilityService,
    private readonly wishes: OfferWishes,
    @Inject(DEMO) private readonly demo: boolean,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'search',
    summary: 'Films and shows by name, each with where it can be watched as far as that is known',
    description:
      'With `providers` or `offer_types` the titles of a page are narrowed; the page numbers stay.',
  })
  @ApiAnswer(SearchResponse)
  @ApiConditional()
  @ApiProblems(400, 401, 409, 429, 503)
  async search(
    @Query() query: SearchRequest,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wish = await this.wishes.of(query);
    const region = this.wishes.regionOf(query);
    const { q: text, page, media_type: mediaType } = query;
    const answer = await this.searching.search({ text, page, ...(mediaType && { mediaType }) });
    const filtered = wish && (await this.availability.filter.matching(answer.hits, wish, LOOK_UP_WAIT_MS));
    const hits = filtered
      ? answer.hits.filter((hit) => filtered.matching.has(titleKeyText(hit)))
      : answer.hits;
    const known = filtered?.known ?? (await this.availability.filter.known(hits, region));
    const narrowed = wish && filtered && { wish, narrowing: filtered };
    const context = { text, region, known, demo: this.demo, ...narrowed };
    await sendReady(request, reply, readyAnswer(presentSearch({ ...answer, hits }, context)));
  }
}
