import { ApiProperty } from '@nestjs/swagger';
import { MEDIA_TYPES, type MediaType } from '@radarr/streaming-core';
import { SourceReportBody } from '../sources/source-report.response.js';

/** What a title is. What is not known of it is null. */
export class DetailsBody {
  @ApiProperty({ type: 'integer', example: 603 })
  tmdb_id!: number;

  @ApiProperty({ enum: MEDIA_TYPES })
  media_type!: MediaType;

  @ApiProperty({ type: String, example: 'The Matrix' })
  title!: string;

  @ApiProperty({ type: String, nullable: true, description: 'In the language in which it was made.' })
  original_title!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The line on the poster.' })
  tagline!: string | null;

  @ApiProperty({ type: String, nullable: true })
  overview!: string | null;

  @ApiProperty({
    type: 'string',
    format: 'date',
    nullable: true,
    example: '1999-03-30',
    description: 'First release of a film, first air date of a show.',
  })
  release_date!: string | null;

  @ApiProperty({ type: 'integer', minimum: 1, nullable: true, description: 'Of a film; null for a show.' })
  runtime_minutes!: number | null;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    nullable: true,
    description: 'Of a show, without specials; null for a film.',
  })
  seasons!: number | null;

  @ApiProperty({ type: 'integer', minimum: 0, nullable: true, description: 'Of a show; null for a film.' })
  episodes!: number | null;

  @ApiProperty({ type: String, nullable: true, example: 'Released', description: "The source's own word." })
  status!: string | null;

  @ApiProperty({ type: [String], example: ['Action', 'Science Fiction'] })
  genres!: readonly string[];

  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 10 })
  vote_average!: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  vote_count!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'A TMDB image path, without base URL and size.' })
  poster_path!: string | null;

  @ApiProperty({ type: String, nullable: true })
  backdrop_path!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'tt0133093' })
  imdb_id!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'An http(s) address.' })
  homepage!: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', description: 'When the source told it.' })
  fetched_at!: string;

  @ApiProperty({ type: 'string', format: 'date-time', description: 'When it stops being fresh.' })
  expires_at!: string;

  @ApiProperty({ type: Boolean, description: 'An earlier answer: the source could not be asked just now.' })
  stale!: boolean;

  @ApiProperty({ type: Boolean, description: 'The source is set up and its answer is missing or old.' })
  degraded!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Why it is stale.' })
  reason!: string | null;

  @ApiProperty({ type: [SourceReportBody] })
  sources!: SourceReportBody[];
}

/** The answer to a request for the details of a title. */
export class DetailsResponse {
  @ApiProperty({
    type: Boolean,
    required: false,
    description: 'Present and true when the data is a demonstration.',
  })
  demo?: true;

  @ApiProperty({ type: DetailsBody })
  data!: DetailsBody;
}
