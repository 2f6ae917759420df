import { ApiHideProperty, ApiProperty } from '@nestjs/swagger';
import {
  AGGREGATED,
  MEDIA_TYPES,
  TRENDING_WINDOWS,
  type MediaType,
  type TrendingWindow,
} from '@radarr/streaming-core';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { UPSTREAM_RECIPES } from '../upstreams.js';

/** What `source` may be: one upstream, or all of them fused. */
const TRENDING_SOURCES: readonly string[] = [...UPSTREAM_RECIPES.map((recipe) => recipe.id), AGGREGATED];

/** A whole number written in plain digits; anything else (hexadecimal, exponents, blanks) is not one. */
const decimal = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;

const LIMIT_MESSAGE = 'limit must be a whole number from 1 to 100';

/** Which kind of title is asked for. */
export class MediaTypeParam {
  @ApiProperty({ enum: MEDIA_TYPES, description: 'Films (`movie`) or shows (`tv`).' })
  @IsIn(MEDIA_TYPES, { message: `media_type must be one of ${MEDIA_TYPES.join(', ')}` })
  media_type!: MediaType;
}

/** Which trending list is asked for, and how much of it. */
export class TrendingRequest {
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
  @Transform(({ value }) => decimal(value))
  @IsInt({ message: LIMIT_MESSAGE })
  @Min(1, { message: LIMIT_MESSAGE })
  @Max(100, { message: LIMIT_MESSAGE })
  limit = 20;

  /** The API key of callers that cannot send a header. The guard reads it; it is documented as a security scheme. */
  @ApiHideProperty()
  @IsOptional()
  apikey?: string;
}
