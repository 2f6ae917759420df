import { ApiProperty } from '@nestjs/swagger';
import { MEDIA_TYPES, TRENDING_WINDOWS, type MediaType, type TrendingWindow } from '@radarr/streaming-core';

/** The place of a title on one day. */
export class RankDayBody {
  @ApiProperty({ type: 'string', format: 'date', description: 'The day, in UTC.' })
  date!: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: "The place in the day's last list." })
  rank!: number;
}

/** The places of a title in the fused trending list of its kind. */
export class TrendBody {
  @ApiProperty({ type: 'integer', example: 603 })
  tmdb_id!: number;

  @ApiProperty({ enum: MEDIA_TYPES })
  media_type!: MediaType;

  @ApiProperty({ enum: TRENDING_WINDOWS })
  window!: TrendingWindow;

  @ApiProperty({
    type: [RankDayBody],
    description: 'The days on which it was in the list, the earliest first.',
  })
  days!: RankDayBody[];

  @ApiProperty({
    type: 'string',
    format: 'date',
    nullable: true,
    description:
      'The first day of which the list is kept; null when none is. Of a later day that is missing in `days` either the title was not in the list, or nobody made one.',
  })
  since!: string | null;
}

/** The answer to a request for the trend of a title. */
export class TrendResponse {
  @ApiProperty({
    type: Boolean,
    required: false,
    description: 'Present and true when the data is a demonstration.',
  })
  demo?: true;

  @ApiProperty({ type: TrendBody })
  data!: TrendBody;
}
