import { ApiProperty } from '@nestjs/swagger';
import {
  MEDIA_TYPES,
  OFFER_TYPES,
  type MediaType,
  type OfferType,
  type ProviderMatch,
} from '@radarr/streaming-core';
import { SourceReportBody } from '../sources/source-report.response.js';
import { MatchedByField } from './service-identity.response.js';

/** A service where people watch. */
export class ProviderBody {
  @ApiProperty({ type: String, example: 'netflix', description: 'Our own id.' })
  id!: string;

  @ApiProperty({ type: String, example: 'Netflix' })
  name!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '/api/streaming/images/w92/logo.jpg',
    description: 'Its logo through this API.',
  })
  logo_url!: string | null;

  @ApiProperty({
    enum: OFFER_TYPES,
    isArray: true,
    description: 'The ways in which it hands out titles, as far as they are known.',
  })
  service_types!: readonly OfferType[];

  @ApiProperty({ enum: MEDIA_TYPES, isArray: true })
  media_types!: readonly MediaType[];

  @ApiProperty({ type: [String], description: 'Where it is offered.' })
  regions!: string[];

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: "Its place among the region's providers; lower comes first.",
  })
  display_priority!: number | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
    example: { tmdb: ['8'], watchmode: ['203'] },
    description: "The upstreams' numbers for it.",
  })
  ids!: Readonly<Record<string, readonly string[]>>;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
    example: { watchmode: ['10175'] },
    description:
      'Those of `ids` that our table does not know, and that are taken for this service by the name alone that they come with: a fallback.',
  })
  ids_by_name!: Readonly<Record<string, readonly string[]>>;

  @MatchedByField()
  matched_by!: ProviderMatch;
}

/** The providers of a region, as its people expect them. */
export class ProvidersBody {
  @ApiProperty({ type: String, example: 'US' })
  region!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  fetched_at!: string;

  @ApiProperty({ type: Boolean })
  stale!: boolean;

  @ApiProperty({ type: Boolean, description: 'A source that is set up is missing or old.' })
  degraded!: boolean;

  @ApiProperty({ type: [SourceReportBody] })
  sources!: SourceReportBody[];

  @ApiProperty({ type: [ProviderBody] })
  providers!: ProviderBody[];
}

/** The answer to a request for providers. */
export class ProvidersResponse {
  @ApiProperty({
    type: Boolean,
    required: false,
    description: 'Present and true when the data is a demonstration.',
  })
  demo?: true;

  @ApiProperty({ type: ProvidersBody })
  data!: ProvidersBody;
}
