import { ApiProperty } from '@nestjs/swagger';
import { MEDIA_TYPES, type MediaType } from '@radarr/streaming-core';
import { KnownOffersBody } from '../offers/known-offers.response.js';
import { WantedServicesField } from '../offers/wanted-services.response.js';
import type { ServiceIdentityBody } from '../providers/service-identity.response.js';

/** A title that was found. */
export class SearchHitBody {
  @ApiProperty({ type: 'integer', example: 603 })
  tmdb_id!: number;

  @ApiProperty({ enum: MEDIA_TYPES })
  media_type!: MediaType;

  @ApiProperty({ type: String })
  title!: string;

  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  release_date!: string | null;

  @ApiProperty({ type: String, nullable: true })
  overview!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'A TMDB image path, without base URL and size.' })
  poster_path!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  vote_average!: number | null;

  @ApiProperty({ type: KnownOffersBody })
  availability!: KnownOffersBody;
}

/** One page of what was found. */
export class SearchBody {
  @ApiProperty({ type: String, example: 'matrix' })
  query!: string;

  @ApiProperty({ type: String, example: 'US', description: 'The region of `availability`.' })
  region!: string;

  @ApiProperty({ type: 'integer' })
  page!: number;

  @ApiProperty({ type: 'integer' })
  total_pages!: number;

  @ApiProperty({ type: 'integer', description: 'As the source counts, persons included.' })
  total_results!: number;

  @ApiProperty({ type: 'string', format: 'date-time' })
  fetched_at!: string;

  @ApiProperty({ type: Boolean, description: 'An earlier answer: nobody could be asked just now.' })
  stale!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Why it is stale.' })
  reason!: string | null;

  @ApiProperty({
    type: 'integer',
    required: false,
    description:
      'With `providers` or `offer_types`: how many titles of the page are still being looked up, and so may belong in it too.',
  })
  availability_pending?: number;

  @ApiProperty({
    type: 'integer',
    required: false,
    description:
      'How many titles could not be looked up, and so may belong in it too; `availability_reason` says why.',
  })
  availability_failed?: number;

  @ApiProperty({ type: String, required: false, description: 'Why some titles could not be looked up.' })
  availability_reason?: string;

  @WantedServicesField()
  wanted_services?: ServiceIdentityBody[];

  @ApiProperty({ type: [SearchHitBody] })
  results!: SearchHitBody[];
}

/** The answer to a search. */
export class SearchResponse {
  @ApiProperty({
    type: Boolean,
    required: false,
    description: 'Present and true when the data is a demonstration.',
  })
  demo?: true;

  @ApiProperty({ type: SearchBody })
  data!: SearchBody;
}
