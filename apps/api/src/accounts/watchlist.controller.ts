import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { AvailabilityService, TitleFactsService } from '@radarr/streaming-aggregation';
import { titleKeyText, UpstreamNotConfigured } from '@radarr/streaming-core';
import { LOOK_UP_WAIT_MS, SHORT_LOOK_UP_WAIT_MS } from '../offers/look-up-wait.js';
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
    private readonly facts: TitleFactsService,
    private readonly wishes: OfferWishes,
    @Inject(DEMO) private readonly demo: boolean,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'getTraktWatchlist',
    summary:
      'The watchlist of the connected account, each title with where it can be watched as far as that is known',
    description:
      'What is not known yet is looked up, for nothing; what takes longer than a moment comes with a later answer. With `providers` or `offer_types` only the titles that can be watched so.',
  })
  @ApiResponse({ status: 200, type: WatchlistResponse, description: 'The answer.' })
  @ApiProblems(400, 401, 409, 429, 503)
  async read(@Query() query: WatchlistRequest): Promise<WatchlistResponse> {
    const { watchlist } = this.trakt.get();
    if (!watchlist) throw new UpstreamNotConfigured(TRAKT, ['an upstream that has watchlists']);
    const wish = await this.wishes.of(query);
    const region = this.wishes.regionOf(query);
    const waitMs = wish ? LOOK_UP_WAIT_MS : SHORT_LOOK_UP_WAIT_MS;
    const answer = await watchlist.read(query.media_type);
    const [offers, known] = await Promise.all([
      this.availability.filter.matching(answer.titles, wish ?? { region }, waitMs),
      this.facts.read(answer.titles, waitMs),
    ]);
    const titles = wish
      ? answer.titles.filter((title) => offers.matching.has(titleKeyText(title)))
      : answer.titles;
    const data = presentWatchlist({ ...answer, titles }, { region, offers, known, ...(wish && { wish }) });
    return { ...(this.demo && { demo: true }), data };
  }
}
