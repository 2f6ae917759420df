import { ApiProperty } from '@nestjs/swagger';
import { MEDIA_TYPES, TRENDING_WINDOWS, type MediaType, type TrendingWindow } from '@radarr/streaming-core';
import { NarrowedListBody } from '../offers/narrowed-list.response.js';
import { SourceReportBody } from '../sources/source-report.response.js';

/** Where one upstream placed a title. */
export class SourceRankBody {
  @ApiProperty({ type: String, example: 'trakt' })
  source!: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: "The place in the upstream's own list." })
  rank!: number;

  @ApiProperty({
    type: String,
    required: false,
    example: 'watchers',
    description: 'What the upstream ranks by.',
  })
  metric?: string;

  @ApiProperty({ type: Number, required: false, description: "The metric's value." })
  value?: number;
}

/** One title of a trending list. Fields that no upstream knows are null. */
export class TrendingEntryBody {
  @ApiProperty({ type: 'integer', example: 603 })
  tmdb_id!: number;

  @ApiProperty({ enum: MEDIA_TYPES })
  media_type!: MediaType;

  @ApiProperty({ type: String, example: 'The Matrix' })
  title!: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  rank!: number;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    nullable: true,
    description:
      'The place in the same list on the day that `compared_with` names; null when it was not in it, or when no such day is known.',
  })
  previous_rank!: number | null;

  @ApiProperty({
    type: Number,
    minimum: 0,
    maximum: 100,
    description: '100 leads every source that answered.',
  })
  score!: number;

  @ApiProperty({ type: 'string', format: 'date', nullable: true, example: '1999-03-30' })
  release_date!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'A TMDB image path, without base URL and size.' })
  poster_path!: string | null;

  @ApiProperty({ type: String, nullable: true })
  backdrop_path!: string | null;

  @ApiProperty({ type: String, nullable: true })
  overview!: string | null;

  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 10 })
  vote_average!: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  vote_count!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  popularity!: number | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'How many people watch it, where Trakt counts them.',
  })
  watchers!: number | null;

  @ApiProperty({ type: [SourceRankBody], description: 'What placed the title here.' })
  sources!: SourceRankBody[];
}

/** A trending list. */
export class TrendingBody extends NarrowedListBody {
  @ApiProperty({ enum: MEDIA_TYPES })
  media_type!: MediaType;

  @ApiProperty({ enum: TRENDING_WINDOWS })
  window!: TrendingWindow;

  @ApiProperty({ type: String, example: 'aggregated' })
  source!: string;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    description: 'When the data came from the upstreams: the oldest source list in it.',
  })
  fetched_at!: string;

  @ApiProperty({ type: 'string', format: 'date-time', description: 'When the list stops being fresh.' })
  expires_at!: string;

  @ApiProperty({
    type: Boolean,
    description: 'Past its expiry, or made of old source lists only: nothing newer could be had in time.',
  })
  stale!: boolean;

  @ApiProperty({
    type: Boolean,
    description: 'A source that is set up is missing or old; `sources` says which.',
  })
  degraded!: boolean;

  @ApiProperty({
    type: 'string',
    format: 'date',
    nullable: true,
    description:
      'The day (UTC) with whose last list `previous_rank` compares: the latest earlier one that is known within seven days; null when none is.',
  })
  compared_with!: string | null;

  @ApiProperty({
    type: 'integer',
    description: 'How many titles are still being looked up in the background.',
  })
  pending!: number;

  @ApiProperty({ type: 'integer', description: 'How many entries the whole list has.' })
  total!: number;

  @ApiProperty({ type: [SourceReportBody] })
  sources!: SourceReportBody[];

  @ApiProperty({ type: [TrendingEntryBody] })
  entries!: TrendingEntryBody[];
}

/** The answer to a trending request. */
export class TrendingResponse {
  @ApiProperty({
    type: Boolean,
    required: false,
    description: 'Present and true when the data is a demonstration.',
  })
  demo?: true;

  @ApiProperty({ type: TrendingBody })
  data!: TrendingBody;
}
