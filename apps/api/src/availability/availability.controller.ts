import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { AvailabilityService } from '@radarr/streaming-aggregation';
import { InvalidInput, type Region } from '@radarr/streaming-core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ReadyAnswers } from '../http/ready-answers.js';
import { readyAnswer, sendReady } from '../http/ready-answer.js';
import { ALL_REGIONS } from '../http/region-fields.js';
import { noSuchTitle, TmdbIdParam } from '../http/title-request.js';
import { ProviderIndex } from '../offers/provider-index.js';
import { ApiAnswer, ApiConditional, ApiProblems } from '../openapi/answers.js';
import { DEFAULT_REGION, DEMO } from '../runtime/tokens.js';
import { presentAvailability, type ShownRegions } from './availability.presenter.js';
import { AvailabilityRequest } from './availability.request.js';
import { AvailabilityResponse } from './availability.response.js';

/** Where a title can be watched. */
@Controller('api/streaming/availability')
export class AvailabilityController {
  private readonly ready = new ReadyAnswers();

  constructor(
    private readonly availability: AvailabilityService,
    private readonly providers: ProviderIndex,
    @Inject(DEMO) private readonly demo: boolean,
    @Inject(DEFAULT_REGION) private readonly defaultRegion: Region,
  ) {}

  @Get(':tmdb_id')
  @ApiOperation({
    operationId: 'getAvailability',
    summary: 'Where a title can be watched, in one region or in several',
    description:
      'A title that is known but that nobody offers has an empty list; one that is not known is a 404.',
  })
  @ApiAnswer(AvailabilityResponse)
  @ApiConditional()
  @ApiProblems(400, 401, 404, 429, 503)
  async read(
    @Param() { tmdb_id: tmdbId }: TmdbIdParam,
    @Query() { media_type: mediaType, region, regions }: AvailabilityRequest,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (region !== undefined && regions !== undefined) {
      throw new InvalidInput('regions', 'Give either region or regions, not both.');
    }
    const shown = this.shownRegions(region, regions);
    const [title, directory] = await Promise.all([
      this.availability.read({ mediaType, tmdbId }),
      this.providers.read(),
    ]);
    if (!title) throw noSuchTitle({ mediaType, tmdbId });
    const key = `${mediaType}:${tmdbId}:${JSON.stringify(shown)}`;
    const version = `${title.version}|${directory.version}`;
    const body = () => presentAvailability(title, { shown, directory: directory.byId, demo: this.demo });
    // An answer for every region takes a quarter of a megabyte: too much to keep hundreds of them.
    const answer = shown === 'all' ? readyAnswer(body()) : this.ready.take(key, version, body);
    await sendReady(request, reply, answer);
  }

  private shownRegions(region: Region | undefined, regions: readonly Region[] | undefined): ShownRegions {
    if (!regions) return { one: region ?? this.defaultRegion };
    return regions.includes(ALL_REGIONS) ? 'all' : { some: regions };
  }
}
