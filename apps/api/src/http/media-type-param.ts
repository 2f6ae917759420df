import { ApiProperty } from '@nestjs/swagger';
import { MEDIA_TYPES, type MediaType } from '@radarr/streaming-core';
import { IsIn } from 'class-validator';

/** Which kind of title is asked for. */
export class MediaTypeParam {
  @ApiProperty({ enum: MEDIA_TYPES, description: 'Films (`movie`) or shows (`tv`).' })
  @IsIn(MEDIA_TYPES, { message: `media_type must be one of ${MEDIA_TYPES.join(', ')}` })
  media_type!: MediaType;
}
