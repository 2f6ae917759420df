import { ApiProperty } from '@nestjs/swagger';
import { AGGREGATED, TRENDING_WINDOWS, type TrendingWindow } from '@radarr/streaming-core';
import { IsIn } from 'class-validator';
import { OfferWishRequest } from '../http/offer-fields.js';
import { WholeNumber } from '../http/whole-number.js';
import { UPSTREAM_RECIPES } from '../upstreams.js';

/** What `source` may be: one upstream, or all of them fused. */
const TRENDING_SOURCES: readonly string[] = [
  ...UPSTREAM_RECIPES.filter(({ trendingTtl }) => trendingTtl).map(({ id }) => id),
  AGGREGATED,
];

/** Which trending list is asked for, and how much of it. */
export class TrendingRequest extends OfferWishRequest {
  @ApiProperty({ enum: TRENDING_WINDOWS, required: false, default: 'day', description: 'Over which time.' })
  @IsIn(TRENDING_WINDOWS, { message: `window must be one of ${TRENDING_WINDOWS.join(', ')}` })
  window: TrendingWindow = 'day';

  @ApiProperty({
    enum: TRENDING_SOURCES,
    required: false,
    default: AGGREGATED,
    description: 'One upstream alone, or all of them fused.',
  })
  @IsIn(TRENDING_SOURCES, { message: `source must be one of ${TRENDING_SOURCES.join(', ')}` })
  source: string = AGGREGATED;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 100, required: false, default: 20 })
  @WholeNumber('limit', 1, 100)
  limit = 20;
}
