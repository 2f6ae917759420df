import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { REGION_CERTAINTIES, type OfferCertainty, type RegionCertainty } from '@radarr/streaming-aggregation';
import {
  MEDIA_TYPES,
  OFFER_QUALITIES,
  OFFER_TYPES,
  type MediaType,
  type OfferQuality,
  type OfferType,
  type ProviderMatch,
} from '@radarr/streaming-core';
import { MatchedByField, ServiceIdentityBody } from '../providers/service-identity.response.js';
import { SourceReportBody } from '../sources/source-report.response.js';

/** What one upstream says of an offer. */
export class OfferEvidenceBody {
  @ApiProperty({ type: String, example: 'tmdb' })
  source!: string;

  @ApiProperty({ type: 'string', format: 'date-time', description: 'When it said so.' })
  fetched_at!: string;

  @ApiProperty({ type: Boolean, description: 'It could not be asked again since its answer went stale.' })
  stale!: boolean;

  @ApiProperty({ type: String, description: "The service in the upstream's words." })
  service_name!: string;

  @MatchedByField()
  matched_by!: ProviderMatch;

  @ApiProperty({
    enum: OFFER_QUALITIES,
    required: false,
    description: 'Absent: it tells no qualities apart.',
  })
  quality?: OfferQuality;

  @ApiProperty({ type: Number, required: false })
  price_amount?: number;
}

/** One way to watch the title. Keys without a value are left out. */
export class OfferBody extends ServiceIdentityBody {
  @ApiProperty({ type: String, nullable: true, description: "The service's logo through this API." })
  logo_url!: string | null;

  @ApiProperty({ enum: OFFER_TYPES })
  service_type!: OfferType;

  @ApiProperty({
    type: Boolean,
    required: false,
    description: 'Needs a cable or satellite contract as well.',
  })
  tv_everywhere?: true;

  @ApiProperty({ type: String, required: false, description: 'An http(s) address at the service.' })
  deep_link?: string;

  @ApiProperty({ enum: OFFER_QUALITIES, required: false })
  quality?: OfferQuality;

  @ApiProperty({ type: Number, required: false, example: 3.99 })
  price_amount?: number;

  @ApiProperty({ type: String, required: false, example: 'USD' })
  price_currency?: string;

  @ApiProperty({
    type: Boolean,
    required: false,
    description: "No upstream named the currency: it is the region's.",
  })
  price_currency_derived?: true;

  @ApiProperty({
    type: 'integer',
    required: false,
    description: 'How many seasons of a show the service has.',
  })
  seasons?: number;

  @ApiProperty({ type: 'string', format: 'date', required: false, description: 'The last day of the offer.' })
  leaving_date?: string;

  @ApiProperty({
    enum: ['agreed', 'single', 'disputed'],
    description:
      '`agreed`: two or more upstreams say so. `single`: only one can say. `disputed`: another that speaks of the region does not list it.',
  })
  certainty!: OfferCertainty;

  @ApiProperty({
    type: [String],
    required: false,
    description: 'The upstreams that speak of the region and do not list the offer.',
  })
  disputed_by?: readonly string[];

  @ApiProperty({ type: [OfferEvidenceBody], description: 'Who says so; never empty.' })
  evidence!: OfferEvidenceBody[];
}

/** Where the title can be watched in one region. */
export class RegionOffersBody {
  @ApiProperty({ type: String, example: 'US' })
  region!: string;

  @ApiProperty({
    enum: REGION_CERTAINTIES,
    description:
      'How sure the list is, an empty one too. `agreed`: upstreams say the same. `single`: only one speaks of the region. `disputed`: they contradict each other. `unconfirmed`: it is old, or an upstream has just lost its offers and is asked once more.',
  })
  certainty!: RegionCertainty;

  @ApiProperty({ type: [OfferBody] })
  items!: OfferBody[];
}

class TitleOffersBody {
  @ApiProperty({ type: 'integer', example: 603 })
  tmdb_id!: number;

  @ApiProperty({ enum: MEDIA_TYPES })
  media_type!: MediaType;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    description: 'When the oldest part of the answer was told.',
  })
  fetched_at!: string;

  @ApiProperty({ type: 'string', format: 'date-time', description: 'When the first part stops being fresh.' })
  expires_at!: string;

  @ApiProperty({ type: Boolean, description: 'Nothing in it is fresh.' })
  stale!: boolean;

  @ApiProperty({
    type: Boolean,
    description: 'A source that is set up is missing or old; `sources` says which, and why.',
  })
  degraded!: boolean;

  @ApiProperty({ type: [SourceReportBody] })
  sources!: SourceReportBody[];
}

/** Where a title can be watched in one region. */
export class RegionAvailabilityBody extends TitleOffersBody {
  @ApiProperty({ type: String, example: 'US' })
  region!: string;

  @ApiProperty({ enum: REGION_CERTAINTIES, description: 'How sure the list is, an empty one too.' })
  certainty!: RegionCertainty;

  @ApiProperty({ type: [OfferBody] })
  items!: OfferBody[];
}

/** Where a title can be watched in several regions. */
export class RegionsAvailabilityBody extends TitleOffersBody {
  @ApiProperty({ type: [RegionOffersBody] })
  regions!: RegionOffersBody[];
}

/** The answer to an availability request: for one region, or with `regions` for several. */
@ApiExtraModels(RegionAvailabilityBody, RegionsAvailabilityBody)
export class AvailabilityResponse {
  @ApiProperty({
    type: Boolean,
    required: false,
    description: 'Present and true when the data is a demonstration.',
  })
  demo?: true;

  @ApiProperty({
    oneOf: [
      { $ref: getSchemaPath(RegionAvailabilityBody) },
      { $ref: getSchemaPath(RegionsAvailabilityBody) },
    ],
  })
  data!: RegionAvailabilityBody | RegionsAvailabilityBody;
}
