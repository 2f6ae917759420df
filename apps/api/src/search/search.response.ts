import { ApiProperty } from '@nestjs/swagger';
import { MEDIA_TYPES, type MediaType } from '@radarr/streaming-core';
import { KnownOffersBody } from '../offers/known-offers.response.js';
import { NarrowedListBody } from '../offers/narrowed-list.response.js';

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
export class SearchBody extends NarrowedListBody {
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
