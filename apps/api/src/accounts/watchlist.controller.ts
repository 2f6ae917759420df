import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { AvailabilityService } from '@radarr/streaming-aggregation';
import { titleKeyText, UpstreamNotConfigured } from '@radarr/streaming-core';
import { LOOK_UP_WAIT_MS } from '../offers/look-up-wait.js';
import { OfferWishes } from '../offers/offer-wishes.js';
import { ApiProblems } from '../openapi/answers.js';
import { DEMO } from '../runtime/tokens.js';
import { TRAKT, TraktAccount } from './trakt-account.js';
import { presentWatchlist } from './watchlist.presenter.js';
import { WatchlistRequest } from './watchlist.request.js';
import { WatchlistResponse } from './watchlist.response.js';

/** Reads the lists of the person whose account is connected. */
@Controller('api/streaming/trakt/watchlist')
export class WatchlistController {
  constructor(
    private readonly trakt: TraktAccount,
    private readonly availability: AvailabilityService,
    private readonly wishes: OfferWishes,
    @Inject(DEMO) private readonly demo: boolean,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'getTraktWatchlist',
    summary:
      'The watchlist of the connected account, each title with where it can be watched as far as that is known',
    description: 'With `providers` or `offer_types` only the titles that can be watched so.',
  })
  @ApiResponse({ status: 200, type: WatchlistResponse, description: 'The answer.' })
  @ApiProblems(400, 401, 409, 429, 503)
  async read(@Query() query: WatchlistRequest): Promise<WatchlistResponse> {
    const { watchlist } = this.trakt.get();
    if (!watchlist) throw new UpstreamNotConfigured(TRAKT, ['an upstream that has watchlists']);
    const wish = await this.wishes.of(query);
    const region = this.wishes.regionOf(query);
    const answer = await watchlist.read(query.media_type);
    const narrowing = wish && (await this.availability.filter.matching(answer.titles, wish, LOOK_UP_WAIT_MS));
    const titles = narrowing
      ? answer.titles.filter((title) => narrowing.matching.has(titleKeyText(title)))
      : answer.titles;
    const known = narrowing?.known ?? (await this.availability.filter.known(titles, region));
    const data = presentWatchlist(
      { ...answer, titles },
      {
        region,
        known,
        ...(wish && { wish }),
        ...(narrowing && { narrowing }),
      },
    );
    return { ...(this.demo && { demo: true }), data };
  }
}
