import { ApiProperty } from '@nestjs/swagger';
import { SOURCE_STATUSES, type SourceStatus } from '@radarr/streaming-aggregation';

/** How one source took part in an answer. */
export class SourceReportBody {
  @ApiProperty({ type: String, example: 'tmdb' })
  source!: string;

  @ApiProperty({
    enum: SOURCE_STATUSES,
    description:
      '`ok`: its fresh answer is in. `stale`: it failed or was late, its last good answer is in. `failed`: it failed and has none. `not_configured`: it is not set up.',
  })
  status!: SourceStatus;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'When its part came from it.',
  })
  fetched_at!: string | null;

  @ApiProperty({ type: 'integer', description: 'How many of its rows are in the answer.' })
  used!: number;

  @ApiProperty({ type: 'integer', description: 'How many of its rows or links could not be used.' })
  dropped!: number;

  @ApiProperty({
    type: Boolean,
    description:
      'It gives no more rows than these, and may know more. Of arrivals: Watchmode gives 500, of TMDB the most popular titles are asked for.',
  })
  truncated!: boolean;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The kind of its failure.',
    example: 'UPSTREAM_AUTH',
  })
  error_code!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it failed, in one sentence.' })
  reason!: string | null;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'From when it may be asked again, where that is known.',
  })
  retry_at!: string | null;
}
